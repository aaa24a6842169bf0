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
        assertThat(TENANT.visitor().get("blog/posts?limit=100").expect(200).ids()).contains(published).doesNotContain(draft);
        assertThat(TENANT.member().get("blog/posts?limit=100").expect(200).ids()).contains(published, draft);
        assertThat(TENANT.app().get("blog/posts?limit=100").expect(200).ids()).contains(published, draft);
    }

    @Test
    void findADraftNeitherByIdNorBySlugNorByItsComments() {
        TENANT.comment(draft, "Not yet");
        var slug = TENANT.app().get("blog/posts/" + draft).text("slug");

        TENANT.visitor().get("blog/posts/" + draft).problem(404, "not-found");
        TENANT.visitor().get("blog/posts/" + draft + "/comments").problem(404, "not-found");
        assertThat(TENANT.visitor().get("blog/posts?slug=" + slug).expect(200).data()).isEmpty();
        assertThat(TENANT.app().get("blog/posts?slug=" + slug).ids()).containsExactly(draft);
    }

    @Test
    void aDraftIsLikeAPostThatIsNotThere() {
        var unknown = World.unknownLike(draft);
        var there = TENANT.visitor().get("blog/posts/" + draft);
        var nowhere = TENANT.visitor().get("blog/posts/" + unknown);

        assertThat(StrangersIT.withoutIds(there, draft)).isEqualTo(StrangersIT.withoutIds(nowhere, unknown));
    }

    @Test
    void seeTheNewestFirst() {
        var newer = TENANT.published(World.unique("Newer"));

        assertThat(TENANT.visitor().get("blog/posts?limit=2").ids()).containsExactly(newer, published);
    }

    @Test
    void aWordFromAProxyThatNobodyTrustsDoesNotCount() {
        var there = World.tenant();
        var lies = TENANT.visitor().with("X-Forwarded-Host", there.domain()).with("X-Forwarded-For", "127.0.0.1").with("Forwarded", "host=" + there.domain());

        assertThat(lies.get("blog/posts?limit=100").expect(200).ids()).contains(published);
    }

    @Test
    void changeNothing() {
        var at = "blog/posts/" + published;
        TENANT.visitor().post("blog/posts", Json.object("title", "x", "content", "x")).problem(401, "unauthenticated");
        TENANT.visitor().patch(at, Json.object("title", "x")).problem(401, "unauthenticated");
        TENANT.visitor().delete(at + "/publication").problem(401, "unauthenticated");
        TENANT.visitor().put("blog/posts/" + draft + "/publication").problem(401, "unauthenticated");
        TENANT.visitor().delete(at).problem(401, "unauthenticated");
        TENANT.visitor().get(at).expect(200);
    }

    @Test
    void seeNothingWhereNoTenantIs() {
        Api.anyone().get("blog/posts").problem(400, 401, 404);
        Api.anyone().get("blog/posts/" + published).problem(400, 401, 404);
        Api.anyone().atHost(World.domain()).get("blog/posts").problem(404);
        Api.anyone().atHost("localhost").get("blog/posts/" + published).problem(400, 401, 404);
        Api.anyone().with("X-Forwarded-Host", TENANT.domain()).get("blog/posts/" + published).problem(400, 401, 404);
    }

    @Test
    void seeNothingOfOtherTenants() {
        var other = World.tenant();
        var theirs = other.published("Theirs");

        TENANT.visitor().get("blog/posts/" + theirs).problem(404, "not-found");
        TENANT.visitor().get("blog/posts/" + theirs + "/comments").problem(404, "not-found");
        assertThat(other.visitor().get("blog/posts").ids()).containsExactly(theirs);
    }
}
