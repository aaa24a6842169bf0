package com.mintreu.bench.rounds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Load before the measuring: turns through all contenders until the requests a second no longer change much and the server
 * has hardly anything left to compile, or until the time is over.
 */
final class WarmUp {
    private static final int STEADY = 3;
    private static final double TOLERANCE = 0.06;
    private static final double COMPILING = 0.04;

    private final List<Double> perSecond = new ArrayList<>();
    private final long begin = System.nanoTime();
    private final Duration cap;
    private double compiling = 1;

    WarmUp(Duration cap) {
        this.cap = cap;
    }

    void turn(double answersPerSecond, double compilersPart) {
        perSecond.add(answersPerSecond);
        compiling = compilersPart;
    }

    boolean isOver() {
        return isWarm() || spent().compareTo(cap) >= 0;
    }

    boolean isWarm() {
        if (perSecond.size() < STEADY || compiling > COMPILING) return false;
        var last = perSecond.subList(perSecond.size() - STEADY, perSecond.size()).stream()
                .mapToDouble(each -> each)
                .summaryStatistics();
        return last.getMax() - last.getMin() <= TOLERANCE * last.getAverage();
    }

    @Override
    public String toString() {
        return "%s after %d s of warm-up, the compiler's part in Tomcat's CPU being %.0f %%"
                .formatted(isWarm() ? "steady" : "NOT yet steady", spent().toSeconds(), 100 * compiling);
    }

    private Duration spent() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
