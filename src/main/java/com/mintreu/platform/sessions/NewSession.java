package com.mintreu.platform.sessions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A log-in. */
public record NewSession(
        @NotNull @Size(max = 254) String email,
        @NotNull @Size(max = 1000) String password) {}
