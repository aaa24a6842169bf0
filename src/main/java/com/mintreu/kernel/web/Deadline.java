package com.mintreu.kernel.web;

import java.time.Duration;

/** The moment until which a body must have arrived, or an answer must have been taken: some seconds, and more for more bytes. */
record Deadline(long nanoTime) {
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration MAX = Duration.ofSeconds(90);
    private static final long MIN_BYTES_PER_SECOND = 32 << 10;

    static Deadline forBytes(long bytes) {
        var time = GRACE.plusSeconds(bytes / MIN_BYTES_PER_SECOND);
        return new Deadline(System.nanoTime() + (time.compareTo(MAX) < 0 ? time : MAX).toNanos());
    }

    static Deadline now() {
        return new Deadline(System.nanoTime());
    }

    boolean isOver() {
        return System.nanoTime() - nanoTime >= 0;
    }
}
