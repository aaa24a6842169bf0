package com.mintreu.kernel.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The one clock: UTC, to the microsecond, because that is what the database keeps. */
@ApplicationScoped
public class Time {
    private static final Clock CLOCK = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

    /** For entities, which are not injected into; services inject the {@link Clock}. */
    public static Instant now() {
        return CLOCK.instant();
    }

    @Produces
    Clock clock() {
        return CLOCK;
    }
}
