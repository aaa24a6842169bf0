package com.mintreu.platform.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Terms to be offered. The price is a decimal string in the currency (ISO 4217). */
public record NewPlan(
        @NotNull String productId,
        @NotBlank @Size(max = 100) String name,
        @NotNull String price,
        @NotNull String currency,
        @NotNull BillingCycle billingCycle,
        ObjectNode features) {
    EditedPlan edited() {
        return new EditedPlan(name, price, currency, billingCycle, features);
    }
}
