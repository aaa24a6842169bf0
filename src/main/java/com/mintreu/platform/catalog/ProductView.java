package com.mintreu.platform.catalog;

import com.mintreu.kernel.rows.Id;
import java.time.Instant;

/** A product as JSON. */
public record ProductView(Id id, String name, String slug, String description, String moduleKey, Instant createdAt, Instant updatedAt) {
    static ProductView of(Product product) {
        return new ProductView(product.id(), product.name(), product.slug(), product.description(), product.moduleKey(), product.createdAt(), product.updatedAt());
    }
}
