package com.mintreu.kernel.memory;

import java.time.Instant;
import java.util.Optional;

/** Remembers the last OutOfMemoryError. Static, because it is noted where nothing may be injected or allocated any more. */
public final class HeapTrouble {
    private static volatile long lastMillis;

    private HeapTrouble() {}

    public static void note() {
        lastMillis = System.currentTimeMillis();
    }

    /** Empty if there has been none since the application started. */
    public static Optional<Instant> last() {
        return lastMillis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(lastMillis));
    }
}
