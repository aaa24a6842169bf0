package com.mintreu.platform.catalog;

import com.mintreu.kernel.json.HasText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A product to be sold. */
public record NewProduct(
        @HasText @Size(max = 100) String name,

        @NotNull @Size(max = 100) @Pattern(regexp = EditedProduct.SLUG, message = EditedProduct.SLUG_RULE)
        String slug,

        @Size(max = 2000) String description,
        @NotNull @Size(max = 50) String moduleKey) {
    EditedProduct edited() {
        return new EditedProduct(name, slug, description);
    }
}
