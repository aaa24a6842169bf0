package com.mintreu.platform.catalog;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mintreu.kernel.json.HasText;
import com.mintreu.kernel.json.Json;
import com.mintreu.kernel.json.MaxBytes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the operator may change of a plan; the product stays. */
public record EditedPlan(
        @HasText @Size(max = 100) String name,
        @NotNull @Size(max = 20) String price,
        @NotNull @Size(max = 3) String currency,
        @NotNull BillingCycle billingCycle,
        @Size(max = 100) @MaxBytes(8 * 1024) ObjectNode features) {
    public EditedPlan {
        if (features == null) features = JsonNodeFactory.instance.objectNode();
    }

    static EditedPlan of(Plan plan) {
        return new EditedPlan(
                plan.name(),
                plan.price().toString(),
                plan.price().currency().getCurrencyCode(),
                plan.billingCycle(),
                Json.object(plan.features()));
    }
}
