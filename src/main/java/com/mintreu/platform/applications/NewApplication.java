package com.mintreu.platform.applications;

import com.mintreu.kernel.json.HasText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** An application to be made; the product by its id or its slug. */
public record NewApplication(
        @NotNull @Size(max = 100) String product,
        @HasText @Size(max = 100) String name) {}
