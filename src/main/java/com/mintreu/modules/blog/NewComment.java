package com.mintreu.modules.blog;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A comment to be written. */
public record NewComment(@NotBlank @Size(max = 10_000) String content) {}
