package com.mintreu.kernel.web;

/**
 * Addresses told relative to the one that was called (RFC 3986, 5.2), so that they are right whatever scheme, host and
 * path a proxy shows to the outside.
 */
final class Relative {
    private Relative() {}

    /** The way from one absolute path to another. */
    static String path(String from, String to) {
        var shared = 0;
        for (var i = 0; i < Math.min(from.length(), to.length()) && from.charAt(i) == to.charAt(i); i++) {
            if (from.charAt(i) == '/') shared = i + 1;
        }
        var up = from.substring(shared).chars().filter(c -> c == '/').count();
        return "../".repeat((int) up) + to.substring(shared);
    }
}
