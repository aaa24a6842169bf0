package com.mintreu.platform.applications;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When the content of an application was last changed, in microseconds since 1970. It grows with every change even where
 * two fall together or a backup has been restored, so that it never stands for two states of the content.
 */
public record Revised(long number) {
    /** Clocks of several nodes may differ by so much. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    static Revised at(Instant now) {
        return new Revised(ChronoUnit.MICROS.between(Instant.EPOCH, now));
    }

    public Instant at() {
        return Instant.EPOCH.plus(number, ChronoUnit.MICROS);
    }

    /** From when on every node agrees that the change is in the past, so that what depends on the clock looks alike on all. */
    public Instant settled(Instant now) {
        var settled = at().plus(SKEW);
        var latest = now.plus(SKEW);
        return settled.isBefore(latest) ? settled : latest;
    }
}
