package com.mintreu.bench.world;

import java.util.Map;

/** The blog as a product, and a plan of it that costs nothing. */
public final class FreePlan {
    private FreePlan() {}

    /** Makes both; the result is the id of the plan. */
    public static String make(Api operator) {
        var product = operator.post("operator/products", Map.of("name", "Blog", "slug", "blog", "moduleKey", "blog"));
        var plan = Map.of(
                "productId", product.path("id").asText(),
                "name", "Blog Free",
                "price", "0.00",
                "currency", "EUR",
                "billingCycle", "monthly");
        return operator.post("operator/plans", plan).path("id").asText();
    }
}
