package com.mintreu.platform.background;

/**
 * Something to be done in the background. It is done as the tenant that was current when it was handed over, unless its
 * class is {@link PlatformWide}. It holds ids and values, never entities: it finds afresh what it works on.
 */
@FunctionalInterface
public interface Work {
    void run();
}
