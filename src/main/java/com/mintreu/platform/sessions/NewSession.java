package com.mintreu.platform.sessions;

import jakarta.validation.constraints.NotNull;

/** A log-in. */
public record NewSession(@NotNull String email, @NotNull String password) {}
