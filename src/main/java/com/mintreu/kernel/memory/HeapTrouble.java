package com.mintreu.kernel.memory;

import java.time.Instant;
import java.util.Optional;

/** When the heap was last too small: whoever meets an OutOfMemoryError notes it here. Takes no memory. */
public final class HeapTrouble {
    private static final long NEVER = Long.MIN_VALUE;
    /** By the machine's clock and not by the one that tests move: it is about the machine. */
    private static volatile long last = NEVER;

    private HeapTrouble() {}

    public static void noted() {
        last = System.currentTimeMillis();
    }

    /** Empty if there has been none since the start. */
    public static Optional<Instant> last() {
        return Optional.of(last).filter(millis -> millis != NEVER).map(Instant::ofEpochMilli);
    }
}
