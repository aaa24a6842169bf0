package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator keeps the catalogue and sees who is there. */
class OperatorIT {
    private final Api operator = World.operator();
    private final String slug = World.unique("shop");
    private final Answer product = operator.post(
            "operator/products",
            Json.object("name", "Shop " + slug, "slug", slug, "description", "Sells", "moduleKey", Example.MODULE));

    @Test
    void setsUpOnlyOnce() {
        var again = Json.object(
                "token",
                Platform.get().setupToken(),
                "name",
                "Eve",
                "email",
                World.unique("eve") + "@example.com",
                "password",
                World.unique("password"));
        Api.anyone().post("operator/setup", again).problem(403, "setup-refused");
        Api.anyone()
                .post("operator/setup", again.replace(Platform.get().setupToken(), "wrong"))
                .problem(403, "setup-refused");
    }

    @Test
    void makesAProduct() {
        product.expect(201).hasExactly("id", "name", "slug", "description", "moduleKey", "createdAt", "updatedAt");
        assertThat(operator.follow(product.location()).expect(200).json()).isEqualTo(product.json());
        assertThat(operator.get("operator/products/" + product.id()).expect(200).text("slug"))
                .isEqualTo(slug);
        assertThat(Api.anyone().get("products/" + slug).expect(200).text("description"))
                .isEqualTo("Sells");
    }

    @Test
    void changesAProduct() {
        var at = "operator/products/" + product.id();

        assertThat(operator.patch(at, Json.object("description", "Sells more"))
                        .expect(200)
                        .text("description"))
                .isEqualTo("Sells more");
        operator.patch(at, "{\"description\":null}")
                .expect(200)
                .hasExactly("id", "name", "slug", "moduleKey", "createdAt", "updatedAt");
        operator.patch(at, "{\"name\":null}").problem(422, "invalid").blames("/name");
        operator.patch(at, "{\"colour\":\"red\"}").problem(422, "invalid").blames("/colour");
        assertThat(Api.anyone().get("products/" + slug).expect(200).json().has("description"))
                .isFalse();
    }

    @Test
    void aTakenSlugIsADuplicate() {
        operator.post("operator/products", Json.object("name", "Other", "slug", slug, "moduleKey", Example.MODULE))
                .problem(409, "duplicate")
                .blames("/slug");
        operator.patch("operator/products/" + product.id(), Json.object("slug", World.PRODUCT))
                .problem(409, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "é", "😀", "A B", "a/b", "-", "x\n"})
    void aSlugThatFitsNoAddress(String odd) {
        operator.post("operator/products", Json.object("name", "Odd", "slug", odd, "moduleKey", Example.MODULE))
                .problem(422, "invalid")
                .blames("/slug");
    }

    @Test
    void sellsOnlyWhatAModuleDelivers() {
        operator.post(
                        "operator/products",
                        Json.object("name", "Odd", "slug", World.unique("odd"), "moduleKey", "nothing"))
                .expect(201, 422);
        operator.post("operator/products", Json.object("name", "Odd", "slug", World.unique("odd"), "moduleKey", "😀"))
                .problem(422, "invalid");
    }

    @Test
    void makesAPlan() {
        var plan = operator.post(
                        "operator/plans",
                        Json.object(
                                "productId",
                                product.id(),
                                "name",
                                "Large",
                                "price",
                                "12.50",
                                "currency",
                                "EUR",
                                "billingCycle",
                                "yearly",
                                "features",
                                Json.read("{\"posts\":100,\"themes\":[\"dark\"]}")))
                .expect(201);

        plan.hasExactly(
                "id", "productId", "name", "price", "currency", "billingCycle", "features", "createdAt", "updatedAt");
        assertThat(plan.text("price")).isEqualTo("12.50");
        assertThat(plan.json().path("features").path("posts").intValue()).isEqualTo(100);
        assertThat(operator.follow(plan.location()).expect(200).json()).isEqualTo(plan.json());
        assertThat(Api.anyone().get("products/" + slug).json().path("plans").get(0))
                .isEqualTo(plan.json());
    }

    @Test
    void changesAPlan() {
        var plan = World.plan(product.id(), "9.90");
        var at = "operator/plans/" + plan.id();

        assertThat(operator.patch(at, Json.object("price", "8.00")).expect(200).text("price"))
                .isEqualTo("8.00");
        assertThat(operator.get(at).expect(200).text("name")).isEqualTo(plan.text("name"));
        operator.patch(at, Json.object("price", "cheap"))
                .problem(422, "invalid")
                .blames("/price");
        operator.patch(at, Json.object("billingCycle", "daily"))
                .problem(422, "invalid")
                .blames("/billingCycle");
        operator.patch(at, "{\"currency\":null}").problem(422, "invalid").blames("/currency");
    }

    @ParameterizedTest
    @CsvSource({
        "price,cheap",
        "price,-1.00",
        "price,''",
        "price,'1,50'",
        "price,1e400",
        "price,NaN",
        "price,99999999999999999999999.00",
        "currency,EURO",
        "currency,eu",
        "currency,€",
        "billingCycle,daily",
        "billingCycle,MONTHLY",
        "features,text",
        "productId,none",
        "name,''"
    })
    void aPlanIsHeldToItsBounds(String field, String value) {
        var plan = Json.object(
                "productId",
                product.id(),
                "name",
                "Large",
                "price",
                "9.90",
                "currency",
                "EUR",
                "billingCycle",
                "monthly",
                field,
                value);

        operator.post("operator/plans", plan).problem(404, 422);
        assertThat(Api.anyone().get("products/" + slug).json().path("plans")).isEmpty();
    }

    @Test
    void seesTenantsAndUsers() {
        var person = World.person();
        var tenant = World.found(person);

        assertThat(Lists.walk(operator, "operator/users")).anySatisfy(user -> {
            assertThat(user.path("email").textValue()).isEqualTo(person.email());
            assertThat(user.has("password")).isFalse();
        });
        assertThat(Lists.walk(operator, "operator/tenants"))
                .anySatisfy(seen -> assertThat(seen.path("id").textValue()).isEqualTo(tenant.id()));
        assertThat(Lists.walk(operator, "operator/products"))
                .anySatisfy(seen -> assertThat(seen.path("id").textValue()).isEqualTo(product.id()));
    }

    @Test
    void whatIsNotThere() {
        operator.get("operator/products/none").problem(404, "not-found");
        operator.get("operator/products/" + World.unknownLike(product.id())).problem(404, "not-found");
        operator.get("operator/plans/none").problem(404, "not-found");
        operator.patch("operator/plans/none", "{}").problem(404, "not-found");
    }
}
