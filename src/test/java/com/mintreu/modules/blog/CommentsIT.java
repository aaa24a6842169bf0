package com.mintreu.modules.blog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Json;
import com.mintreu.blackbox.World;
import org.junit.jupiter.api.Test;

/** What is said about a post. */
class CommentsIT {
    private static final Site TENANT = Site.make();
    private final String post = TENANT.published(World.unique("Hello"));
    private final String at = "blog/posts/" + post + "/comments";

    @Test
    void aMemberComments() {
        var comment =
                TENANT.member().post(at, Json.object("content", "Nice 😀")).expect(201);

        comment.hasExactly("id", "postId", "authorId", "content", "createdAt", "updatedAt");
        assertThat(comment.text("postId")).isEqualTo(post);
        assertThat(comment.text("authorId")).isEqualTo(TENANT.owner().id());
        assertThat(comment.text("content")).isEqualTo("Nice 😀");
        comment.time("createdAt");
        assertThat(comment.header("Location")).isPresent();
        assertThat(TENANT.member().get(at).expect(200).data()).containsExactly(comment.json());
    }

    @Test
    void anApplicationCommentsWithoutAnAuthor() {
        TENANT.app()
                .post(at, Json.object("content", "Nice"))
                .expect(201)
                .hasExactly("id", "postId", "content", "createdAt", "updatedAt");
    }

    @Test
    void everyoneReadsThemOldestFirst() {
        var first = TENANT.comment(post, "First");
        var second = TENANT.comment(post, "Second");
        var third = TENANT.comment(post, "Third");

        assertThat(TENANT.visitor().get(at).expect(200).hasExactly("data").ids())
                .containsExactly(first, second, third);
        assertThat(TENANT.member().get(at).ids()).containsExactly(first, second, third);
        assertThat(TENANT.app().get(at).ids()).containsExactly(first, second, third);
    }

    @Test
    void isDeletedOnce() {
        var kept = TENANT.comment(post, "Kept");
        var comment = TENANT.comment(post, "Gone");

        assertThat(TENANT.member().delete(at + "/" + comment).expect(204).body())
                .isEmpty();
        TENANT.member().delete(at + "/" + comment).problem(404, "not-found");
        assertThat(TENANT.visitor().get(at).ids()).containsExactly(kept);
    }

    @Test
    void belongsToItsPost() {
        var comment = TENANT.comment(post, "Mine");
        var other = TENANT.published(World.unique("Other"));

        TENANT.app().delete("blog/posts/" + other + "/comments/" + comment).problem(404, "not-found");
        assertThat(TENANT.app().get("blog/posts/" + other + "/comments").data()).isEmpty();
        assertThat(TENANT.app().get(at).ids()).containsExactly(comment);
    }

    @Test
    void aVisitorOnlyReads() {
        var comment = TENANT.comment(post, "Nice");

        TENANT.visitor().post(at, Json.object("content", "Spam")).problem(401, "unauthenticated");
        TENANT.visitor().delete(at + "/" + comment).problem(401, "unauthenticated");
        assertThat(TENANT.visitor().get(at).ids()).containsExactly(comment);
    }

    @Test
    void needsAContentAndNothingElse() {
        TENANT.app().post(at, "{}").problem(422, "invalid").blames("/content");
        TENANT.app().post(at, "{\"content\":\"\"}").problem(422, "invalid").blames("/content");
        TENANT.app().post(at, "{\"content\":null}").problem(422, "invalid").blames("/content");
        TENANT.app()
                .post(at, "{\"content\":\"x\",\"authorId\":\"1\"}")
                .problem(422, "invalid")
                .blames("/authorId");
        TENANT.app()
                .post("blog/posts/" + World.unknownLike(post) + "/comments", "{\"content\":\"x\"}")
                .problem(404, "not-found");
        assertThat(TENANT.app().get(at).data()).isEmpty();
    }
}
