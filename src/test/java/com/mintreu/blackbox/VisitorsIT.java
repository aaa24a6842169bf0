package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever comes without a credential, on a tenant's domain, sees what is published there. */
class VisitorsIT {
    private static final Tenant TENANT = World.tenant();
    private final String published = TENANT.published(World.unique("Published"));
    private final String draft = TENANT.draft(World.unique("Draft"));

    @Test
    void seeWhatIsPublishedOnly() {
        assertThat(TENANT.visitor()
                        .get(Example.THINGS + "?limit=100")
                        .expect(200)
                        .ids())
                .contains(published)
                .doesNotContain(draft);
        assertThat(TENANT.member()
                        .get(Example.THINGS + "?limit=100")
                        .expect(200)
                        .ids())
                .contains(published, draft);
        assertThat(TENANT.app().get(Example.THINGS + "?limit=100").expect(200).ids())
                .contains(published, draft);
    }

    @Test
    void aDraftIsLikeAPostThatIsNotThere() {
        var unknown = World.unknownLike(draft);
        var there = TENANT.visitor().get(Example.thing(draft));
        var nowhere = TENANT.visitor().get(Example.thing(unknown));

        assertThat(StrangersIT.withoutIds(there, draft)).isEqualTo(StrangersIT.withoutIds(nowhere, unknown));
    }

    @Test
    void aWordFromAProxyThatNobodyTrustsDoesNotCount() {
        var there = World.tenant();
        var lies = TENANT.visitor()
                .with("X-Forwarded-Host", there.domain())
                .with("X-Forwarded-For", "127.0.0.1")
                .with("Forwarded", "host=" + there.domain());

        assertThat(lies.get(Example.THINGS + "?limit=100").expect(200).ids()).contains(published);
    }

    @Test
    void changeNothing() {
        var at = Example.thing(published);
        TENANT.visitor().post(Example.THINGS, Example.body("x")).problem(401, "unauthenticated");
        TENANT.visitor().patch(at, Example.change("x")).problem(401, "unauthenticated");
        TENANT.visitor().delete(at + Example.SHOWN).problem(401, "unauthenticated");
        TENANT.visitor().put(Example.thing(draft) + Example.SHOWN).problem(401, "unauthenticated");
        TENANT.visitor().delete(at).problem(401, "unauthenticated");
        TENANT.visitor().get(at).expect(200);
    }

    @Test
    void seeNothingWhereNoTenantIs() {
        Api.anyone().get(Example.THINGS).problem(400, 401, 404);
        Api.anyone().get(Example.thing(published)).problem(400, 401, 404);
        Api.anyone().atHost(World.domain()).get(Example.THINGS).problem(404);
        Api.anyone().atHost("localhost").get(Example.thing(published)).problem(400, 401, 404);
        Api.anyone()
                .with("X-Forwarded-Host", TENANT.domain())
                .get(Example.thing(published))
                .problem(400, 401, 404);
    }

    @Test
    void seeNothingOfOtherTenants() {
        var other = World.tenant();
        var theirs = other.published("Theirs");

        TENANT.visitor().get(Example.thing(theirs)).problem(404, "not-found");
        TENANT.visitor().get(Example.thing(theirs) + Example.PARTS).problem(404, "not-found");
        assertThat(other.visitor().get(Example.THINGS).ids()).containsExactly(theirs);
    }
}
