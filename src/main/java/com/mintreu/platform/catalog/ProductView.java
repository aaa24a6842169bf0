package com.mintreu.platform.catalog;

import com.mintreu.kernel.rows.Id;
import java.time.Instant;
import java.util.Optional;

/** A product as JSON. */
public record ProductView(Id id, String name, String slug, Optional<String> description, String moduleKey, Instant createdAt, Instant updatedAt) {
    static ProductView of(Product product) {
        return new ProductView(product.id(), product.name(), product.slug(), Optional.ofNullable(product.description()), product.moduleKey(), product.createdAt(), product.updatedAt());
    }
}
