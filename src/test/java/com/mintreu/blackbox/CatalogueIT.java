package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What anyone may see of what is sold. */
class CatalogueIT {

    @BeforeAll
    static void aProductWithAPlan() {
        World.plan();
    }

    @Test
    void anyoneSeesTheProducts() {
        var product = Api.anyone().get("products?limit=100").expect(200).data().stream()
                .filter(each -> each.path("slug").asText().equals(World.PRODUCT))
                .findFirst()
                .orElseThrow();

        assertThat(Answer.names(product))
                .contains("id", "name", "slug", "moduleKey", "createdAt", "updatedAt")
                .isSubsetOf("id", "name", "slug", "description", "moduleKey", "createdAt", "updatedAt");
        assertThat(product.path("id").isTextual()).isTrue();
    }

    @Test
    void anyoneSeesAProductWithItsPlans() {
        var product = Api.anyone().get("products/" + World.PRODUCT).expect(200);
        var plan = product.json().path("plans").get(0);

        assertThat(product.text("slug")).isEqualTo(World.PRODUCT);
        assertThat(Answer.names(plan))
                .contains("id", "productId", "name", "price", "currency", "billingCycle", "createdAt", "updatedAt")
                .isSubsetOf(
                        "id",
                        "productId",
                        "name",
                        "price",
                        "currency",
                        "billingCycle",
                        "features",
                        "createdAt",
                        "updatedAt");
        assertThat(plan.path("productId").textValue()).isEqualTo(product.id());
        assertThat(plan.path("price").isTextual()).isTrue();
        assertThat(plan.path("billingCycle").textValue()).isIn("monthly", "yearly");
    }

    @Test
    void noPlanIsLeftOut() {
        var slug = World.unique("large");
        var product = World.operator()
                .post("operator/products", Json.object("name", "Large", "slug", slug, "moduleKey", Example.MODULE))
                .expect(201)
                .id();
        for (int i = 0; i < 101; i++) World.plan(product, "1.00");

        assertThat(Api.anyone().get("products/" + slug).expect(200).json().path("plans"))
                .hasSize(101);
    }

    @Test
    void theCatalogueIsTheSameOnATenantsDomainAndForAMember() {
        var person = World.person();
        var tenant = World.found(person);

        Api.anyone().atHost(tenant.text("domain")).get("products").expect(200);
        person.api().get("products").expect(200);
    }

    @Test
    void aProductThatIsNotThere() {
        Api.anyone().get("products/" + World.unique("nothing")).problem(404, "not-found");
        Api.anyone().get("products/%F0%9F%98%80").problem(404, "not-found");
    }
}
