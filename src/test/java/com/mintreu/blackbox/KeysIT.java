package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** API keys: shown once, tied to their tenant, gone at once when revoked. */
class KeysIT {
    private final Tenant tenant = World.tenant();
    private final String keys = tenant.at("applications/" + tenant.application() + "/keys");

    @Test
    void theSecretIsShownOnce() {
        var made = tenant.office().post(keys).expect(201);

        made.hasExactly("id", "key", "secret", "createdAt");
        made.time("createdAt");
        assertThat(made.header("Location")).isPresent();
        assertThat(made.text("secret")).hasSizeGreaterThan(20).isNotEqualTo(tenant.secret());
        var listed = tenant.office().get(keys).expect(200);
        assertThat(listed.ids()).containsExactlyInAnyOrder(tenant.keyId(), made.id());
        assertThat(listed.body()).doesNotContain(made.text("secret"), "secret");
        assertThat(listed.data())
                .allSatisfy(key -> assertThat(Answer.names(key)).containsExactlyInAnyOrder("id", "key", "createdAt"));
    }

    @Test
    void anEmptyObjectIsAsGoodAsNoBody() {
        tenant.office().post(keys, "{}").expect(201);
    }

    @Test
    void theOneHalfWithoutTheOtherIsNothing() {
        Api.anyone()
                .withKey(tenant.key(), tenant.newKey(tenant.application()).text("secret"))
                .get(Example.THINGS)
                .problem(401, "unauthenticated");
        Api.anyone().withKey(tenant.key(), "").get(Example.THINGS).problem(401, "unauthenticated");
        Api.anyone()
                .withKey(tenant.key(), tenant.secret() + "x")
                .get(Example.THINGS)
                .problem(401, "unauthenticated");
        Api.anyone()
                .withKey(tenant.key() + "x", tenant.secret())
                .get(Example.THINGS)
                .problem(401, "unauthenticated");
        Api.anyone().as(tenant.secret()).get(Example.THINGS).problem(401, "unauthenticated");
    }

    @Test
    void aRevokedKeyIsRefusedAtOnce() {
        var other = tenant.newKey(tenant.application());
        tenant.app().get(Example.THINGS).expect(200);

        tenant.office().delete(keys + "/" + tenant.keyId()).expect(204);
        tenant.app().get(Example.THINGS).problem(401, "unauthenticated");
        tenant.app().post(Example.THINGS, Example.body("x")).problem(401, "unauthenticated");
        tenant.office().delete(keys + "/" + tenant.keyId()).problem(404, "not-found");
        assertThat(tenant.office().get(keys).ids()).containsExactly(other.id());
        Api.anyone()
                .withKey(other.text("key"), other.text("secret"))
                .get(Example.THINGS)
                .expect(200);
    }

    @Test
    void workOnTheirOwnDomainAndOnNoOthers() {
        var stranger = World.tenant();
        var post = tenant.published("Hello");

        tenant.app().atHost(tenant.domain()).get(Example.thing(post)).expect(200);
        tenant.app().atHost(tenant.domain()).get(Example.THINGS).expect(200);
        tenant.app().atHost(stranger.domain()).get(Example.thing(post)).problem(404, "not-found");
        tenant.app().atHost(stranger.domain()).get(Example.THINGS).problem(404, "not-found");
        tenant.app()
                .atHost(stranger.domain())
                .post(Example.THINGS, Example.body("x"))
                .problem(404, "not-found");
    }

    @Test
    void doNotManageTheTenant() {
        tenant.app().get("me").problem(401, 403);
        tenant.app().get("tenants").problem(401, 403);
        tenant.app().get("tenants/" + tenant.id()).problem(401, 403, 404);
        tenant.app().post(keys).problem(401, 403, 404);
        tenant.app().get("operator/tenants").problem(401, 403);
    }

    @Test
    void areFoundUnderTheirOwnApplicationOnly() {
        var other = tenant.at("applications/" + tenant.anotherApplication() + "/keys");

        assertThat(tenant.office().get(other).expect(200).data()).isEmpty();
        tenant.office().delete(other + "/" + tenant.keyId()).problem(404, "not-found");
        tenant.app().get(Example.THINGS).expect(200);
    }
}
