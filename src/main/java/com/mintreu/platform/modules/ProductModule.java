package com.mintreu.platform.modules;

/**
 * A module introduces itself with one bean of this type in its package. The key is the package's name, the first segment
 * of its paths, its changelog's folder and what a product names as its {@code moduleKey}.
 */
public interface ProductModule {
    /** For instance {@code blog}. */
    String key();

    /** What the names of its tables begin with, for instance {@code blog_}. */
    String tablePrefix();
}
