package com.mintreu.isolation;

import com.mintreu.blackbox.Api;
import java.util.Arrays;
import java.util.stream.LongStream;

/** How long two requests take, in medians of many calls that take turns, and how much single calls scatter. Microseconds. */
record Race(long one, long other, long noise) {
    private static final int CALLS = 40;
    private static final int TRIES = 4;
    private static final long HARDLY_MEASURABLE = 1000;

    /** The closest of several: a difference that is really there is there each time. */
    static Race between(PreparedRequest one, PreparedRequest other, Api caller) {
        var race = run(one, other, caller);
        for (int tries = 1; tries < TRIES && !race.isClose(); tries++) race = run(one, other, caller);
        return race;
    }

    boolean isClose() {
        return Math.abs(one - other) <= Math.max(HARDLY_MEASURABLE, 3 * noise);
    }

    private static Race run(PreparedRequest one, PreparedRequest other, Api caller) {
        var ones = new long[CALLS];
        var others = new long[CALLS];
        for (int i = 0; i < CALLS; i++) {
            ones[i] = time(one, caller);
            others[i] = time(other, caller);
        }
        return new Race(median(ones), median(others), Math.max(scatter(ones), scatter(others)));
    }

    private static long time(PreparedRequest request, Api caller) {
        var begin = System.nanoTime();
        request.by(caller);
        return (System.nanoTime() - begin) / 1000;
    }

    private static long scatter(long[] times) {
        var median = median(times);
        return median(LongStream.of(times).map(time -> Math.abs(time - median)).toArray());
    }

    private static long median(long[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
