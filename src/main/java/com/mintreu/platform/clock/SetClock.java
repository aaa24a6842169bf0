package com.mintreu.platform.clock;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** To which time the clock is set, and whether it goes on from there or stands still. */
public record SetClock(@NotNull Instant now, @NotNull Boolean running) {}
