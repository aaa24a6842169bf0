package com.mintreu.kernel.clock;

import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.settings.Setting;
import com.mintreu.kernel.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/**
 * The one clock: UTC, to the microsecond, because that is what the database keeps. With the setting {@code mintreu.clock}
 * a test can move it. Ids, time-outs and the age of what is cached are no dates: they stay with the machine's clocks.
 */
@ApplicationScoped
public class Time {
    @Produces
    static final Setting MODE = Setting.choice(
            "mintreu.clock",
            "the platform's clock: real time, or movable by operators, which is for tests alone",
            "real",
            "movable");

    private static final InstantSource REAL = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    /** The database keeps times to the end of 9999; this leaves room for what is computed from now, such as an expiry. */
    private static final Instant LATEST = Instant.parse("9900-01-01T00:00:00Z");

    private record Pace(InstantSource source, boolean running) {}

    private static volatile Pace pace = new Pace(REAL, true);
    private static final Clock CLOCK = ((InstantSource) Time::now).withZone(ZoneOffset.UTC);

    @Inject
    Settings settings;

    @Inject
    Event<ClockMoved> moved;

    /** For entities, which are not injected into; services inject the {@link Clock}. */
    public static Instant now() {
        return pace.source().instant();
    }

    @Produces
    Clock clock() {
        return CLOCK;
    }

    public boolean isMovable() {
        return settings.text(MODE).filter("movable"::equals).isPresent();
    }

    public boolean isRunning() {
        return pace.running();
    }

    /** The clock goes on from {@code now}, or stands still there. A problem if the clock is not movable. */
    public void set(Instant now, boolean running) {
        requireMovable();
        if (!now.isBefore(LATEST)) throw Problem.invalid("/now", "must be before " + LATEST);
        move(new Pace(
                running ? InstantSource.offset(REAL, Duration.between(REAL.instant(), now)) : InstantSource.fixed(now),
                running));
    }

    /** Back to real time. A problem if the clock is not movable. */
    public void reset() {
        requireMovable();
        move(new Pace(REAL, true));
    }

    private void requireMovable() {
        if (!isMovable())
            throw new Problem(
                    403,
                    "clock-fixed",
                    "The clock cannot be moved",
                    "The platform runs on real time: its setting mintreu.clock is not movable.");
    }

    private void move(Pace next) {
        pace = next;
        moved.fire(new ClockMoved());
    }
}
