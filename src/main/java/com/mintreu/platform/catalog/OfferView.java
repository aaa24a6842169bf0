package com.mintreu.platform.catalog;

import com.mintreu.kernel.rows.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A product with its plans as JSON. */
public record OfferView(
        Id id,
        String name,
        String slug,
        Optional<String> description,
        String moduleKey,
        Instant createdAt,
        Instant updatedAt,
        List<PlanView> plans) {
    static OfferView of(Catalog.Offer offer) {
        var product = offer.product();
        return new OfferView(
                product.id(),
                product.name(),
                product.slug(),
                Optional.ofNullable(product.description()),
                product.moduleKey(),
                product.createdAt(),
                product.updatedAt(),
                offer.plans().stream().map(PlanView::of).toList());
    }
}
