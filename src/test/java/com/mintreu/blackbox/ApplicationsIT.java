package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A tenant's instances of a product, which do not see each other. */
class ApplicationsIT {
    private final Tenant tenant = World.tenant();

    @Test
    void theOwnerMakesOne() {
        var made = tenant.office()
                .post(tenant.at("applications"), Json.object("product", World.PRODUCT, "name", "Second 😀"))
                .expect(201);

        made.hasExactly("id", "productId", "name", "createdAt", "updatedAt");
        assertThat(made.text("name")).isEqualTo("Second 😀");
        assertThat(made.text("productId"))
                .isEqualTo(Api.anyone().get("products/" + World.PRODUCT).id());
        assertThat(made.header("Location")).isPresent();
        assertThat(tenant.office().get(tenant.at("applications")).expect(200).ids())
                .containsExactlyInAnyOrder(tenant.application(), made.id());
    }

    @Test
    void aProductThatIsNotThere() {
        tenant.office()
                .post(tenant.at("applications"), Json.object("product", World.unique("nothing"), "name", "x"))
                .problem(402, 404, 422);
        tenant.office()
                .post(tenant.at("applications"), Json.object("product", "😀", "name", "x"))
                .problem(402, 404, 422);
        tenant.office()
                .post(tenant.at("applications"), Json.object("name", "x"))
                .problem(422, "invalid")
                .blames("/product");
        tenant.office()
                .post(tenant.at("applications"), Json.object("product", World.PRODUCT))
                .problem(422, "invalid")
                .blames("/name");
    }

    @Test
    void twoOfATenantAreApart() {
        var key = tenant.newKey(tenant.anotherApplication());
        var other = Api.anyone().withKey(key.text("key"), key.text("secret"));
        var post = tenant.published("Mine");
        var comment = tenant.part(post);
        var at = Example.thing(post);

        assertThat(other.get(Example.THINGS).expect(200).data()).isEmpty();
        other.get(at).problem(404, "not-found");
        other.patch(at, Example.change("Theirs")).problem(404, "not-found");
        other.put(at + Example.SHOWN).problem(404, "not-found");
        other.delete(at + Example.SHOWN).problem(404, "not-found");
        other.get(at + Example.PARTS).problem(404, "not-found");
        other.post(at + Example.PARTS, Example.part()).problem(404, "not-found");
        other.delete(at + Example.PARTS + "/" + comment).problem(404, "not-found");
        other.delete(at).problem(404, "not-found");
        assertThat(tenant.app().get(at).expect(200).text(Example.TEXT)).isEqualTo("Mine");
        assertThat(tenant.app().get(at + Example.PARTS).ids()).containsExactly(comment);
    }
}
