package com.mintreu.kernel.web;

/**
 * Ends a connection whose client is too slow. Thrown by a listener of non-blocking reading or writing: the container then closes the
 * connection at once, where it would else wait for the rest of the body in a thread.
 */
final class CutOff extends RuntimeException {
    CutOff() {
        super("The client was too slow.", null, false, false);
    }
}
