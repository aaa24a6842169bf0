package com.mintreu.bench.load;

import java.util.Arrays;
import java.util.Map;

/** A stretch of load: the times of its answers, shortest first, how long all took, and how often which status came that should not. */
public record Slice(long[] nanos, long duration, Map<Integer, Long> wrong) {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLISECOND = 1e6;

    static Slice of(long[] nanos, long duration, Map<Integer, Long> wrong) {
        Arrays.sort(nanos);
        return new Slice(nanos, duration, wrong);
    }

    public int answers() {
        return nanos.length;
    }

    public double perSecond() {
        return answers() / (duration / NANOS_PER_SECOND);
    }

    /** The shortest time, in milliseconds, within which this percentage of the answers came (nearest rank). */
    public double percentile(double percent) {
        if (nanos.length == 0) return Double.NaN;
        var rank = (int) Math.ceil(percent / 100 * nanos.length);
        return nanos[Math.max(rank, 1) - 1] / NANOS_PER_MILLISECOND;
    }
}
