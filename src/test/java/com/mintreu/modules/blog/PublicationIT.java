package com.mintreu.modules.blog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.World;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A post is published, once, and taken back. */
class PublicationIT {
    private static final Site TENANT = Site.make();
    private final String post = TENANT.draft(World.unique("Draft"));
    private final String at = "blog/posts/" + post;

    @Test
    void aDraftIsPublished() {
        var published = TENANT.app().put(at + "/publication").expect(200);

        published.hasExactly(
                "id", "applicationId", "title", "slug", "content", "publishedAt", "createdAt", "updatedAt");
        assertThat(published.id()).isEqualTo(post);
        assertThat(published.time("publishedAt"))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(TENANT.app().get(at).json()).isEqualTo(published.json());
        assertThat(TENANT.visitor().get(at).expect(200).json()).isEqualTo(published.json());
    }

    @Test
    void aMemberPublishes() {
        TENANT.member().put(at + "/publication").expect(200);
        TENANT.member().delete(at + "/publication").expect(204);
    }

    @Test
    void onlyOnce() {
        var first = TENANT.app().put(at + "/publication").expect(200).text("publishedAt");

        TENANT.app().put(at + "/publication").problem(409, "already-published");
        assertThat(TENANT.app().get(at).text("publishedAt")).isEqualTo(first);
    }

    @Test
    void isTakenBack() {
        TENANT.app().put(at + "/publication").expect(200);

        assertThat(TENANT.app().delete(at + "/publication").expect(204).body()).isEmpty();
        TENANT.visitor().get(at).problem(404, "not-found");
        TENANT.app()
                .get(at)
                .expect(200)
                .hasExactly("id", "applicationId", "title", "slug", "content", "createdAt", "updatedAt");
        TENANT.app().put(at + "/publication").expect(200);
        TENANT.visitor().get(at).expect(200);
    }

    @Test
    void aDraftHasNothingToTakeBack() {
        TENANT.app().delete(at + "/publication").problem(404, "not-found");
    }

    @Test
    void stateOfAPostThatIsNotThere() {
        TENANT.app()
                .put("blog/posts/" + World.unknownLike(post) + "/publication")
                .problem(404, "not-found");
        TENANT.app().put("blog/posts/none/publication").problem(404, "not-found");
        TENANT.app().delete("blog/posts/none/publication").problem(404, "not-found");
    }
}
