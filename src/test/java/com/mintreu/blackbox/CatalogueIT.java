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
        var blog = Api.anyone().get("products?limit=100").expect(200).data().stream()
                .filter(product -> product.path("slug").asText().equals("blog")).findFirst().orElseThrow();

        assertThat(Answer.names(blog)).contains("id", "name", "slug", "moduleKey", "createdAt", "updatedAt")
                .isSubsetOf("id", "name", "slug", "description", "moduleKey", "createdAt", "updatedAt");
        assertThat(blog.path("id").isTextual()).isTrue();
    }

    @Test
    void anyoneSeesAProductWithItsPlans() {
        var blog = Api.anyone().get("products/blog").expect(200);
        var plan = blog.json().path("plans").get(0);

        assertThat(blog.text("slug")).isEqualTo("blog");
        assertThat(Answer.names(plan)).contains("id", "productId", "name", "price", "currency", "billingCycle", "createdAt", "updatedAt")
                .isSubsetOf("id", "productId", "name", "price", "currency", "billingCycle", "features", "createdAt", "updatedAt");
        assertThat(plan.path("productId").textValue()).isEqualTo(blog.id());
        assertThat(plan.path("price").isTextual()).isTrue();
        assertThat(plan.path("billingCycle").textValue()).isIn("monthly", "yearly");
    }

    @Test
    void noPlanIsLeftOut() {
        var slug = World.unique("large");
        var product = World.operator().post("operator/products", Json.object("name", "Large", "slug", slug, "moduleKey", "blog")).expect(201).id();
        for (int i = 0; i < 101; i++) World.plan(product, "1.00");

        assertThat(Api.anyone().get("products/" + slug).expect(200).json().path("plans")).hasSize(101);
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
