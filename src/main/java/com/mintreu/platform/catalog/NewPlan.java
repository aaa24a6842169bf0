package com.mintreu.platform.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mintreu.kernel.json.HasText;
import com.mintreu.kernel.json.MaxBytes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Terms to be offered. The price is a decimal string in the currency (ISO 4217). */
public record NewPlan(
        @NotNull @Size(max = 100) String productId,
        @HasText @Size(max = 100) String name,
        @NotNull @Size(max = 20) String price,
        @NotNull @Size(max = 3) String currency,
        @NotNull BillingCycle billingCycle,
        @Size(max = 100) @MaxBytes(8 * 1024) ObjectNode features) {
    EditedPlan edited() {
        return new EditedPlan(name, price, currency, billingCycle, features);
    }
}
