package com.mintreu.starts;

import com.mintreu.blackbox.Example;
import com.mintreu.blackbox.Json;
import java.time.Instant;
import java.util.List;

/** Somebody and something, made through the API, to be read later by whoever may. */
public record World(String token, String key, String secret) {
    /** For POST operator/setup. */
    public static final String TOKEN = "setup_for-the-tests-of-starts";

    static final String EMAIL = "olga@example.com";
    static final String DOMAIN = "example.localhost";
    static final String PASSWORD = "as long as it must be";

    public static World make(Caller anyone) {
        var world = make(anyone, Example.MODULE);
        world.withKey(anyone).make(Example.THINGS, (Object[]) Example.fields());
        return world;
    }

    /** With an application of that module, and nothing in it. */
    static World make(Caller anyone, String module) {
        anyone.make("operator/setup", "token", TOKEN, "name", "Olga", "email", EMAIL, "password", PASSWORD);
        var token =
                anyone.make("sessions", "email", EMAIL, "password", PASSWORD).text("token");
        var olga = anyone.withToken(token);
        var product = olga.make("operator/products", "name", "Mine", "slug", module, "moduleKey", module)
                .text("id");
        var plan = olga.make(
                        "operator/plans",
                        "productId",
                        product,
                        "name",
                        "Free",
                        "price",
                        "0.00",
                        "currency",
                        "EUR",
                        "billingCycle",
                        "monthly")
                .text("id");
        var tenant = "tenants/"
                + olga.make("tenants", "name", "Example", "domain", DOMAIN).text("id");
        olga.make(tenant + "/subscriptions", "plan", plan);
        var application = tenant + "/applications/"
                + olga.make(tenant + "/applications", "product", module, "name", "Mine")
                        .text("id");
        var key = olga.make(application + "/keys");
        return new World(token, key.text("key"), key.text("secret"));
    }

    Caller operator(Caller anyone) {
        return anyone.withToken(token);
    }

    public Caller withKey(Caller anyone) {
        return anyone.withKey(key, secret);
    }

    /** Where the node's clock is movable. */
    void setClock(Caller anyone, Instant now) {
        var answer = operator(anyone)
                .call("PUT", "api/v1/operator/clock", Json.object("now", now.toString(), "running", true));
        if (answer.status() != 200) throw new AssertionError(answer);
    }

    List<Caller.Answer> reads(Caller anyone) {
        return List.of(
                anyone.get("products"),
                operator(anyone).get("me"),
                operator(anyone).get("operator/tenants"),
                withKey(anyone).get(Example.THINGS));
    }
}
