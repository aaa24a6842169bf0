package com.mintreu.bench.load;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Counts the answers of one slice. */
final class Tally {
    private long[] nanos = new long[4096];
    private int count;
    private final Map<Integer, Long> wrong = new TreeMap<>();

    void add(long took, int status, int expected) {
        if (count == nanos.length) nanos = Arrays.copyOf(nanos, 2 * count);
        nanos[count++] = took;
        if (status != expected) wrong.merge(status, 1L, Long::sum);
    }

    /** What was counted, and the counting begins anew. */
    Slice slice(long duration) {
        var slice = Slice.of(Arrays.copyOf(nanos, count), duration, Map.copyOf(wrong));
        count = 0;
        wrong.clear();
        return slice;
    }
}
