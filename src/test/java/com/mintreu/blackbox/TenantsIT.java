package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Founding and keeping a tenant. */
class TenantsIT {
    private final Person ada = World.person();

    @Test
    void aPersonFoundsATenant() {
        var domain = World.domain();
        var tenant = ada.api()
                .post("tenants", Json.object("name", "Ada & Söhne", "domain", domain))
                .expect(201);

        tenant.hasExactly("id", "name", "domain", "ownerId", "createdAt", "updatedAt");
        assertThat(tenant.text("name")).isEqualTo("Ada & Söhne");
        assertThat(tenant.text("domain")).isEqualTo(domain);
        assertThat(tenant.text("ownerId")).isEqualTo(ada.id());
        tenant.time("createdAt");
        assertThat(ada.api().follow(tenant.location()).expect(200).json()).isEqualTo(tenant.json());
    }

    @Test
    void listsOnlyMine() {
        var first = World.found(ada).id();
        var second = World.found(ada).id();
        World.found(World.person());

        assertThat(ada.api().get("tenants").expect(200).ids()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void theOwnerRenamesIt() {
        var tenant = World.found(ada);
        var changed = ada.api()
                .patch("tenants/" + tenant.id(), Json.object("name", "Renamed"))
                .expect(200);

        assertThat(changed.text("name")).isEqualTo("Renamed");
        assertThat(changed.text("domain")).isEqualTo(tenant.text("domain"));
        assertThat(changed.time("createdAt")).isEqualTo(tenant.time("createdAt"));
        assertThat(changed.time("updatedAt")).isAfterOrEqualTo(tenant.time("updatedAt"));
        assertThat(ada.api().get("tenants/" + tenant.id()).json()).isEqualTo(changed.json());
    }

    @Test
    void nothingToChangeChangesNothing() {
        var tenant = World.found(ada);

        assertThat(ada.api().patch("tenants/" + tenant.id(), "{}").expect(200).text("name"))
                .isEqualTo(tenant.text("name"));
    }

    @Test
    void aNewDomainCountsAtOnce() {
        var tenant = World.tenantOf(ada);
        var post = tenant.published("Hello");
        var domain = World.domain();
        tenant.visitor().get(Example.thing(post)).expect(200);

        ada.api().patch("tenants/" + tenant.id(), Json.object("domain", domain)).expect(200);
        Api.anyone().atHost(domain).get(Example.thing(post)).expect(200);
        tenant.visitor().get(Example.thing(post)).problem(404, "not-found");
    }

    @Test
    void aMemberByRoleReadsButDoesNotManage() throws Exception {
        var tenant = World.tenantOf(ada);
        var bob = World.person();
        Rows.makeMember(tenant.id(), bob.id());

        bob.api().get("tenants/" + tenant.id()).expect(200);
        assertThat(bob.api().get("tenants").ids()).containsExactly(tenant.id());
        bob.api().get(tenant.at("subscriptions")).expect(200);
        bob.api().get(tenant.at("applications")).expect(200);
        bob.api()
                .atHost(tenant.domain())
                .post(Example.THINGS, Example.body("By Bob"))
                .expect(201);

        bob.api().patch("tenants/" + tenant.id(), Json.object("name", "Bob's")).problem(403, "forbidden");
        bob.api()
                .post(tenant.at("subscriptions"), Json.object("plan", World.plan()))
                .problem(403, "forbidden");
        bob.api()
                .post(tenant.at("applications"), Json.object("product", World.PRODUCT, "name", "Bob's"))
                .problem(403, "forbidden");
        bob.api()
                .post(tenant.at("applications/" + tenant.application() + "/keys"))
                .problem(403, "forbidden");
        bob.api()
                .get(tenant.at("applications/" + tenant.application() + "/keys"))
                .problem(403, "forbidden");
        bob.api()
                .delete(tenant.at("applications/" + tenant.application() + "/keys/" + tenant.keyId()))
                .problem(403, "forbidden");
    }
}
