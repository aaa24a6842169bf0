package com.mintreu.platform.applications;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** An application to be made; the product by its id or its slug. */
public record NewApplication(@NotNull @Size(max = 100) String product, @NotBlank @Size(max = 100) String name) {}
