package com.mintreu.modules.blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Cursor;
import com.mintreu.kernel.rows.Id;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Post post = new Post(new Id(1), Optional.of(new Id(2)), new EditedPost(" Hello ", "World", "hello"));

    @Test
    void isADraftAtFirst() {
        assertThat(post.publishedAt()).isEmpty();
        assertThat(post.title()).isEqualTo("Hello");
        assertThat(post.application()).isEqualTo(new Id(1));
        assertThat(post.author()).contains(new Id(2));
    }

    @Test
    void isPublishedOnlyOnce() {
        post.publish(NOON);

        assertThatThrownBy(() -> post.publish(NOON.plusSeconds(1)))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.view("r"))
                        .extracting("status", "type")
                        .containsExactly(409, "urn:mintreu:problem:already-published"));
        assertThat(post.publishedAt()).contains(NOON);
    }

    @Test
    void isADraftAgainOnceItIsWithdrawn() {
        post.publish(NOON);
        post.withdraw();

        assertThat(post.publishedAt()).isEmpty();
        post.publish(NOON.plusSeconds(1));
        assertThat(post.publishedAt()).contains(NOON.plusSeconds(1));
    }

    @Test
    void cannotBeWithdrawnAsADraft() {
        assertThatThrownBy(post::withdraw).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status())
                .isEqualTo(404));
    }

    @Test
    void staysPublishedWhenItIsEdited() {
        post.publish(NOON);
        post.edit(new EditedPost("Bye", "Moon", "bye"));

        assertThat(EditedPost.of(post)).isEqualTo(new EditedPost("Bye", "Moon", "bye"));
        assertThat(post.publishedAt()).contains(NOON);
    }

    @Test
    void standsInTheListWhereItWasPublished() {
        post.publish(NOON);

        assertThat(PostView.of(post).publishedPosition())
                .isEqualTo(new Cursor(NOON, post.id().value()));
    }

    @Test
    void hasNoAuthorIfAnApplicationWroteIt() {
        assertThat(new Post(new Id(1), Optional.empty(), EditedPost.of(post)).author())
                .isEmpty();
    }
}
