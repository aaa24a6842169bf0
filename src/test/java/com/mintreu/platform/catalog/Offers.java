package com.mintreu.platform.catalog;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Plans for tests. */
public final class Offers {
    private Offers() {}

    public static Plan plan(String price, BillingCycle cycle) {
        var product = new Product(new EditedProduct("Wiki", "wiki", null), "wiki");
        return new Plan(product, new EditedPlan("Basic", price, "EUR", cycle, JsonNodeFactory.instance.objectNode()));
    }
}
