package com.mintreu.modules.blog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Api;
import com.mintreu.blackbox.Json;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages are bounded in bytes as well as in rows, and long texts stay out of lists unless they are asked for. */
class LongPagesIT {
    private static final Site TENANT = Site.make();
    private static final int LONG = 400_000;
    private static final List<String> POSTS = IntStream.range(0, 5)
            .mapToObj(number -> published("Long " + number, "é".repeat(LONG / 2)))
            .toList();

    @Test
    void contentsStayOutOfLists() {
        for (var caller : List.of(TENANT.app(), TENANT.visitor(), TENANT.member())) {
            var page = caller.get("blog/posts?limit=100").expect(200);

            assertThat(page.ids()).hasSizeGreaterThanOrEqualTo(POSTS.size());
            assertThat(page.data()).noneMatch(post -> post.has("content"));
            assertThat(page.body().length()).isLessThan(10_000);
        }
        assertThat(TENANT.app().get("blog/posts/" + POSTS.get(0)).expect(200).text("content"))
                .hasSize(LONG / 2);
    }

    @Test
    void aPageOfLongContentsIsCutShortAndTheNextGoesOn() {
        for (var caller : List.of(TENANT.app(), TENANT.visitor())) {
            var first = caller.get("blog/posts?limit=100&include=content").expect(200);

            assertThat(first.data())
                    .hasSize(2)
                    .allMatch(post -> post.path("content").textValue().length() == LONG / 2);
            assertThat(first.next()).isPresent();
            assertThat(walk(caller))
                    .containsExactlyElementsOf(walkShort(caller))
                    .containsAll(POSTS);
        }
    }

    @Test
    void theOneWithASlugHasItsContentOnlyIfAskedFor() {
        var slug = TENANT.app().get("blog/posts/" + POSTS.get(0)).text("slug");

        assertThat(TENANT.app().get("blog/posts?slug=" + slug).data())
                .singleElement()
                .matches(post -> !post.has("content"));
        assertThat(TENANT.app().get("blog/posts?include=content&slug=" + slug).data())
                .singleElement()
                .matches(post -> post.has("content"));
    }

    @Test
    void nothingElseCanBeIncluded() {
        TENANT.app()
                .get("blog/posts?include=comments")
                .problem(400, "invalid-parameter")
                .blames("/include");
        TENANT.app()
                .get("blog/posts/" + POSTS.get(0) + "?include=content")
                .problem(400, "invalid-parameter")
                .blames("/include");
    }

    @Test
    void aPageOfLongCommentsIsCutShortToo() {
        var post = "blog/posts/" + POSTS.get(0) + "/comments";
        for (var i = 0; i < 40; i++)
            TENANT.app().post(post, Json.object("content", "€".repeat(10_000))).expect(201);

        assertThat(TENANT.app().get(post + "?limit=20").expect(200).data()).hasSize(20);
        var first = TENANT.app().get(post + "?limit=100").expect(200);
        assertThat(first.data()).hasSize(34);
        assertThat(first.next()).isPresent();
        assertThat(TENANT.app()
                        .get(post + "?limit=100&cursor=" + first.next().orElseThrow())
                        .expect(200)
                        .data())
                .hasSize(6);
    }

    private static List<String> walk(Api caller) {
        return Stream.iterate(
                        caller.get("blog/posts?include=content").expect(200), page -> page != null, page -> page.next()
                                .map(cursor -> caller.get("blog/posts?include=content&cursor=" + cursor)
                                        .expect(200))
                                .orElse(null))
                .flatMap(page -> page.ids().stream())
                .toList();
    }

    private static List<String> walkShort(Api caller) {
        return caller.get("blog/posts?limit=100").expect(200).ids();
    }

    private static String published(String title, String content) {
        var id = TENANT.app()
                .post("blog/posts", Json.object("title", title, "content", content))
                .expect(201)
                .id();
        TENANT.app().put("blog/posts/" + id + "/publication").expect(200);
        return id;
    }
}
