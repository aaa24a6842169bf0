package com.mintreu.platform.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mintreu.kernel.json.Json;
import com.mintreu.kernel.rows.Id;
import java.time.Instant;

/** A plan as JSON. */
public record PlanView(
        Id id,
        Id productId,
        String name,
        String price,
        String currency,
        BillingCycle billingCycle,
        ObjectNode features,
        Instant createdAt,
        Instant updatedAt) {
    static PlanView of(Plan plan) {
        return new PlanView(
                plan.id(),
                plan.product().id(),
                plan.name(),
                plan.price().toString(),
                plan.price().currency().getCurrencyCode(),
                plan.billingCycle(),
                Json.object(plan.features()),
                plan.createdAt(),
                plan.updatedAt());
    }
}
