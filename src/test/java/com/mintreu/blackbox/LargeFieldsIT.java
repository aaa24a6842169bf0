package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each field has a bound, whatever the body may have; what is beyond is pointed at. */
class LargeFieldsIT {
    private static final Tenant TENANT = World.tenant();
    private static final String FAR = "x".repeat(12_000);

    private final Api operator = World.operator();

    @Test
    void aPatchOfListsOfNothing() {
        var post = Example.thing(TENANT.draft("Old"));
        var nothings = "[" + "{},".repeat(300_000) + "{}]";

        TENANT.app()
                .patch(post, "{\"" + Example.TEXT + "\": " + nothings + "}")
                .problem(422, "invalid")
                .blames("/" + Example.TEXT);
        TENANT.app()
                .patch(post, "{\"unknown\": " + nothings + "}")
                .problem(422, "invalid")
                .blames("/unknown");
        TENANT.app()
                .patch(post, "{\"" + Example.LONG + "\": {\"a\": " + nothings + "}}")
                .problem(422, "invalid")
                .blames("/" + Example.LONG);
        TENANT.app()
                .post(Example.THINGS, "{\"unknown\": " + nothings + "}")
                .problem(422, "invalid")
                .blames("/unknown");
        operator.patch("operator/plans/" + plan(), "{\"features\": {\"a\": [" + "{},".repeat(20_000) + "{}]}}")
                .problem(422, "invalid")
                .blames("/features");
        assertThat(TENANT.app().get(post).text(Example.TEXT)).isEqualTo("Old");
    }

    @Test
    void aCredentialOfNobody() {
        Api.anyone()
                .post("sessions", Json.object("email", FAR, "password", "x"))
                .problem(422, "invalid")
                .blames("/email");
        Api.anyone()
                .post("sessions", Json.object("email", "a@example.com", "password", FAR))
                .problem(422, "invalid")
                .blames("/password");
        Api.anyone()
                .post("users", Json.object("name", "Ada", "email", World.unique("a") + "@example.com", "password", FAR))
                .problem(422, "invalid")
                .blames("/password");
        Api.anyone()
                .post(
                        "operator/setup",
                        Json.object(
                                "token",
                                FAR,
                                "name",
                                "Ada",
                                "email",
                                "a@example.com",
                                "password",
                                World.unique("password")))
                .problem(422, "invalid")
                .blames("/token");
    }

    @Test
    void aPasswordJustTooLongIsToldWithEverythingElse() {
        Api.anyone()
                .post("users", Json.object("name", " ", "email", "none", "password", "é".repeat(37)))
                .problem(422, "invalid")
                .blames("/name")
                .blames("/email")
                .blames("/password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"productId", "price", "currency", "name"})
    void theTextsOfAPlan(String field) {
        operator.post(
                        "operator/plans",
                        Json.object(
                                "productId",
                                "x",
                                "name",
                                "Large",
                                "price",
                                "9.90",
                                "currency",
                                "EUR",
                                "billingCycle",
                                "monthly",
                                field,
                                FAR))
                .problem(422, "invalid")
                .blames("/" + field);
    }

    @Test
    void theFeaturesOfAPlan() {
        var plan = "operator/plans/" + plan();
        var members = new StringBuilder("{\"features\": {\"f0\": 0");
        for (var i = 1; i <= 100; i++)
            members.append(",\"f").append(i).append("\": ").append(i);

        operator.patch(plan, members + "}}").problem(422, "invalid").blames("/features");
        operator.patch(plan, "{\"features\": {\"a\": \"" + "x".repeat(8200) + "\"}}")
                .problem(422, "invalid")
                .blames("/features");
        operator.patch(plan, "{\"features\": {\"a\": \"" + "x".repeat(8000) + "\"}}")
                .expect(200);
        operator.patch(plan, "{\"features\": {\"b\": \"" + "x".repeat(400) + "\"}}")
                .problem(422, "invalid")
                .blames("/features");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e-99999999999",
                "1000000000000000000000e2147483640",
                "1e2147483647",
                "1e400",
                "1e-400",
                "12345678901234567890123456789012345678901"
            })
    void aNumberThatCannotBeReadBack(String number) {
        var post = Example.thing(TENANT.draft("Old"));
        var slug = World.unique("shop");
        var product = operator.post(
                        "operator/products", Json.object("name", slug, "slug", slug, "moduleKey", Example.MODULE))
                .expect(201)
                .id();

        TENANT.app()
                .patch(post, "{\"x\": " + number + "}")
                .problem(422, "invalid")
                .blames("/x");
        TENANT.app()
                .patch(post, "{\"" + Example.TEXT + "\": " + number + "}")
                .problem(422, "invalid")
                .blames("/" + Example.TEXT);
        TENANT.app()
                .post(Example.THINGS, "{\"" + Example.TEXT + "\": " + number + "}")
                .problem(422, "invalid")
                .blames("/" + Example.TEXT);
        operator.post("operator/plans", plan(product, "{\"x\": [" + number + "]}"))
                .problem(422, "invalid")
                .blames("/features/x/0");
        assertThat(Api.anyone().get("products/" + slug).expect(200).json().path("plans"))
                .isEmpty();
    }

    @Test
    void whatCanBeReadBackIs() {
        var slug = World.unique("shop");
        var product = operator.post(
                        "operator/products", Json.object("name", slug, "slug", slug, "moduleKey", Example.MODULE))
                .expect(201)
                .id();
        var odd = "{\"a\": [1e300, 1e-300, -0.0, 1234567890123456789012345678901234567890, 1.50], \"b\": "
                + "[".repeat(29) + "\"\\u0000😀\"" + "]".repeat(29) + "}";
        var plan = operator.post("operator/plans", plan(product, odd)).expect(201);

        assertThat(plan.body()).contains("[1E+300,1E-300,0,1234567890123456789012345678901234567890,1.5]");
        assertThat(Api.anyone()
                        .get("products/" + slug)
                        .expect(200)
                        .json()
                        .path("plans")
                        .get(0))
                .isEqualTo(plan.json());
        operator.patch("operator/plans/" + plan.id(), "{\"name\": \"Other\"}").expect(200);
    }

    private static String plan() {
        return World.operator()
                .post(
                        "operator/plans",
                        plan(Api.anyone().get("products/" + World.PRODUCT).id(), "{}")
                                .replace("Odd", World.unique("odd")))
                .expect(201)
                .id();
    }

    private static String plan(String product, String features) {
        var plan = Json.object(
                "productId", product, "name", "Odd", "price", "9.90", "currency", "EUR", "billingCycle", "monthly");
        return plan.substring(0, plan.length() - 1) + ",\"features\":" + features + "}";
    }
}
