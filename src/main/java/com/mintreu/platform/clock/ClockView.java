package com.mintreu.platform.clock;

import com.mintreu.kernel.clock.Time;
import java.time.Instant;

/** What time it is for the platform, and whether its clock runs or stands still. */
public record ClockView(Instant now, boolean running) {
    static ClockView of(Time time) {
        return new ClockView(Time.now(), time.isRunning());
    }
}
