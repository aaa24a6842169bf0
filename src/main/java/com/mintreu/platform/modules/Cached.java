package com.mintreu.platform.modules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The answer of this GET method of a module may be kept and gets an ETag: it depends on the path, the query, who asks, and the content of
 * these collections, and on nothing else. A method without it is called for every request, and its answer is not stored by anybody.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Cached {
    /** All collections of which the answer shows something, or whose rows decide whether there is an answer. */
    String[] collection();
}
