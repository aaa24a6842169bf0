package com.mintreu.modules.polls;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** A poll to be held. */
public record NewPoll(
        @NotNull @Size(max = 100) String question, @NotNull Instant closesAt) {}
