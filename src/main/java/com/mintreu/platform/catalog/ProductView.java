package com.mintreu.platform.catalog;

import com.mintreu.kernel.rows.Id;
import java.time.Instant;
import java.util.Optional;

/** A product as JSON; {@code retiredAt} is for operators, because to others a retired product is not there. */
public record ProductView(
        Id id,
        String name,
        String slug,
        Optional<String> description,
        String moduleKey,
        Optional<Instant> retiredAt,
        Instant createdAt,
        Instant updatedAt) {
    static ProductView of(Product product) {
        return new ProductView(
                product.id(),
                product.name(),
                product.slug(),
                Optional.ofNullable(product.description()),
                product.moduleKey(),
                product.retiredAt(),
                product.createdAt(),
                product.updatedAt());
    }
}
