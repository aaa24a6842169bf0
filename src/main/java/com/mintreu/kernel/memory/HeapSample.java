package com.mintreu.kernel.memory;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.Instant;

/** How much of the heap was alive after the last collection, from 0 to 1, and how many collections there have been. */
record HeapSample(double alive, long collections, Instant at) {
    static HeapSample take(Instant now) {
        var alive = 0L;
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                alive += pool.getCollectionUsage().getUsed();
        }
        var collections = 0L;
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans())
            collections += Math.max(0, collector.getCollectionCount());
        return new HeapSample(alive / (double) Runtime.getRuntime().maxMemory(), collections, now);
    }
}
