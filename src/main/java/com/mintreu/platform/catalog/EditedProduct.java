package com.mintreu.platform.catalog;

import com.mintreu.kernel.json.HasText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What the operator may change of a product; the module stays. */
public record EditedProduct(
        @HasText @Size(max = 100) String name,

        @NotNull @Size(max = 100) @Pattern(regexp = SLUG, message = SLUG_RULE)
        String slug,

        @Size(max = 2000) String description) {
    static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*+";
    static final String SLUG_RULE = "must be lower-case letters and digits, with single hyphens between";

    static EditedProduct of(Product product) {
        return new EditedProduct(product.name(), product.slug(), product.description());
    }
}
