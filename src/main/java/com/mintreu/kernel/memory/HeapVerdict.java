package com.mintreu.kernel.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides from samples whether the heap is broken: after an OutOfMemoryError for good, because any thread of the container may have died of it;
 * else while more than 95 % of it have been alive for a minute. Only a sample after another collection is news: a heap that nobody
 * has cleaned up lately may well be empty.
 */
final class HeapVerdict {
    private static final double FULL = 0.95;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private boolean outOfMemory;
    private boolean full;
    private Instant fullSince;
    private long collections;

    void outOfMemory() {
        outOfMemory = true;
    }

    void see(HeapSample sample) {
        if (sample.collections() == collections) return;
        collections = sample.collections();
        if (sample.alive() <= FULL) fullSince = null;
        else if (fullSince == null) fullSince = sample.at();
        full = fullSince != null && !sample.at().isBefore(fullSince.plus(PATIENCE));
    }

    /** Why it is broken; empty if it is not. */
    Optional<String> trouble() {
        if (outOfMemory) return Optional.of("there was an OutOfMemoryError");
        return full ? Optional.of("more than 95 % of the heap have been alive for a minute") : Optional.empty();
    }
}
