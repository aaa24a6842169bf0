package com.mintreu.isolation;

import com.mintreu.blackbox.Json;
import com.mintreu.blackbox.World;

/** The ids of a product that a module delivers, and of a plan of it. */
public record Offer(String product, String plan) {
    static Offer of(String module) {
        var product = World.operator()
                .post(
                        "operator/products",
                        Json.object("name", module, "slug", World.unique("isolation"), "moduleKey", module))
                .expect(201)
                .id();
        return new Offer(product, World.plan(product, "9.90").id());
    }
}
