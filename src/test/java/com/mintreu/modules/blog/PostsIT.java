package com.mintreu.modules.blog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Json;
import com.mintreu.blackbox.World;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Writing, reading, changing and deleting posts. */
class PostsIT {
    private static final Site TENANT = Site.make();
    private final String slug = World.unique("hello");
    private final String hello = Json.object("title", "Hello", "content", "World", "slug", slug);

    @Test
    void anApplicationWrites() {
        var post = TENANT.app().post("blog/posts", hello).expect(201);

        post.hasExactly("id", "applicationId", "title", "slug", "content", "createdAt", "updatedAt");
        assertThat(post.text("applicationId")).isEqualTo(TENANT.application());
        assertThat(post.text("slug")).isEqualTo(slug);
        post.time("createdAt");
        post.time("updatedAt");
        assertThat(TENANT.app().follow(post.location()).expect(200).json()).isEqualTo(post.json());
        assertThat(TENANT.app().get("blog/posts/" + post.id()).expect(200).json())
                .isEqualTo(post.json());
    }

    @Test
    void aMemberIsTheAuthor() {
        var post = TENANT.member().post("blog/posts", hello).expect(201);

        post.hasExactly("id", "applicationId", "authorId", "title", "slug", "content", "createdAt", "updatedAt");
        assertThat(post.text("authorId")).isEqualTo(TENANT.owner().id());
        assertThat(TENANT.member().follow(post.location()).expect(200).json()).isEqualTo(post.json());
    }

    @Test
    void everyLetterComesBack() {
        var title = "„Grüße\" 你好 😀 \\ <b> ' ; \t";
        var content = "Zeile\r\n\u2028 <script>alert(1)</script> e\u0301 %00 ${jndi:x} #{1+1}\n";
        var post = TENANT.app()
                .post("blog/posts", Json.object("title", title.strip(), "content", content, "slug", slug))
                .expect(201);

        var read = TENANT.app().get("blog/posts/" + post.id());
        assertThat(read.text("title")).isEqualTo(title.strip());
        assertThat(read.text("content")).isEqualTo(content);
    }

    @Test
    void aLongContentIsKept() {
        var content = "0123456789".repeat(52_000);
        var id = TENANT.app()
                .post("blog/posts", Json.object("title", "Long", "content", content, "slug", slug))
                .expect(201)
                .id();

        assertThat(TENANT.app().get("blog/posts/" + id).text("content")).isEqualTo(content);
    }

    @Test
    void aSlugIsMadeFromTheTitle() {
        var title = World.unique("Crème Brûlée");
        var post = TENANT.app()
                .post("blog/posts", Json.object("title", title, "content", "x"))
                .expect(201);

        assertThat(post.text("slug")).matches("[\\p{Ll}\\p{N}]+(-[\\p{Ll}\\p{N}]+)*");
        assertThat(TENANT.app().get("blog/posts?slug=" + post.text("slug")).ids())
                .containsExactly(post.id());
        TENANT.app()
                .post("blog/posts", Json.object("title", "😀", "content", "x"))
                .expect(201);
        assertThat(TENANT.app()
                        .post("blog/posts", Json.object("title", title, "content", "x"))
                        .expect(201)
                        .text("slug"))
                .isEqualTo(post.text("slug") + "-2");
    }

    @Test
    void anyNumberMayHaveOneTitle() {
        var tenant = Site.make();
        for (var title : List.of("Hello", "😀")) {
            var slugs = new HashSet<String>();
            for (var i = 0; i < 60; i++)
                slugs.add(tenant.app()
                        .post("blog/posts", Json.object("title", title, "content", "x"))
                        .expect(201)
                        .text("slug"));
            assertThat(slugs).hasSize(60).contains(title.equals("Hello") ? "hello-20" : "post-20");
        }
    }

    @Test
    void aSlugIsOneInEachNormalForm() {
        var tenant = Site.make();
        var id = tenant.app()
                .post("blog/posts", Json.object("title", "Coffee", "content", "x", "slug", "cafe\u0301"))
                .expect(201)
                .id();

        assertThat(tenant.app().get("blog/posts/" + id).text("slug")).isEqualTo("caf\u00e9");
        assertThat(tenant.app().get("blog/posts?slug=caf%C3%A9").ids()).containsExactly(id);
        assertThat(tenant.app().get("blog/posts?slug=cafe%CC%81").ids()).containsExactly(id);
        tenant.app()
                .post("blog/posts", Json.object("title", "Coffee", "content", "x", "slug", "caf\u00e9"))
                .problem(409, "duplicate")
                .blames("/slug");
        tenant.app().patch("blog/posts/" + id, Json.object("slug", "the\u0301")).expect(200);
        assertThat(tenant.app().get("blog/posts?slug=th%C3%A9").ids()).containsExactly(id);
    }

    @Test
    void aSlugHasNothingInvisible() {
        for (var invisible : List.of("a\u200bb", "\ufe0f", "a\u00ad", "a\u200d")) {
            TENANT.app()
                    .post("blog/posts", Json.object("title", "Hello", "content", "x", "slug", invisible))
                    .problem(422, "invalid")
                    .blames("/slug");
        }
        TENANT.app()
                .post("blog/posts", Json.object("title", "Hello", "content", "x", "slug", "コーヒー"))
                .expect(201);
    }

    @Test
    void isFoundByItsSlug() {
        var id = TENANT.app().post("blog/posts", hello).expect(201).id();

        assertThat(TENANT.app()
                        .get("blog/posts?slug=" + slug)
                        .expect(200)
                        .hasExactly("data")
                        .ids())
                .containsExactly(id);
        assertThat(TENANT.member().get("blog/posts?slug=" + slug).expect(200).ids())
                .containsExactly(id);
        assertThat(TENANT.app()
                        .get("blog/posts?slug=" + slug + "x")
                        .expect(200)
                        .hasExactly("data")
                        .data())
                .isEmpty();
    }

    @Test
    void aTakenSlugIsADuplicate() {
        var id = TENANT.app().post("blog/posts", hello).expect(201).id();
        var other = TENANT.draft(World.unique("Other"));

        TENANT.app().post("blog/posts", hello).problem(409, "duplicate").blames("/slug");
        TENANT.app()
                .patch("blog/posts/" + other, Json.object("slug", slug))
                .problem(409, "duplicate")
                .blames("/slug");
        TENANT.app().patch("blog/posts/" + id, Json.object("slug", slug)).expect(200);
        assertThat(TENANT.app().get("blog/posts?slug=" + slug).ids()).containsExactly(id);
    }

    @Test
    void twoTenantsMayUseTheSameSlug() {
        var other = Site.make();
        var mine = TENANT.app().post("blog/posts", hello).expect(201).id();
        var theirs = other.app().post("blog/posts", hello).expect(201).id();

        assertThat(TENANT.app().get("blog/posts?slug=" + slug).ids()).containsExactly(mine);
        assertThat(other.app().get("blog/posts?slug=" + slug).ids()).containsExactly(theirs);
    }

    @Test
    void fieldsLeftOutStay() {
        var post = TENANT.app().post("blog/posts", hello).expect(201);
        var at = "blog/posts/" + post.id();
        var changed = TENANT.app().patch(at, Json.object("content", "Changed")).expect(200);

        assertThat(changed.text("content")).isEqualTo("Changed");
        assertThat(changed.text("title")).isEqualTo("Hello");
        assertThat(changed.text("slug")).isEqualTo(slug);
        assertThat(changed.time("createdAt")).isEqualTo(post.time("createdAt"));
        assertThat(changed.time("updatedAt")).isAfterOrEqualTo(post.time("updatedAt"));
        assertThat(TENANT.app()
                        .patch(at, Json.object("title", "Renamed"))
                        .expect(200)
                        .text("slug"))
                .isEqualTo(slug);
        assertThat(TENANT.member().patch(at, "{}").expect(200).text("title")).isEqualTo("Renamed");
        assertThat(TENANT.app().get(at).text("title")).isEqualTo("Renamed");
    }

    @Test
    void whatIsNeededCannotBeEmptied() {
        var at = "blog/posts/"
                + TENANT.app().post("blog/posts", hello).expect(201).id();

        TENANT.app().patch(at, "{\"title\":null}").problem(422, "invalid").blames("/title");
        TENANT.app().patch(at, "{\"content\":null}").problem(422, "invalid").blames("/content");
        TENANT.app().patch(at, "{\"title\":\"\"}").problem(422, "invalid").blames("/title");
        for (var blank : List.of(" ", "\u3000", "\u00a0", "\u200b", "\u2028\ufeff", "\u0085")) {
            TENANT.app()
                    .patch(at, Json.object("title", blank))
                    .problem(422, "invalid")
                    .blames("/title");
            TENANT.app()
                    .post("blog/posts", Json.object("title", blank, "content", "x"))
                    .problem(422, "invalid")
                    .blames("/title");
            TENANT.app()
                    .post(
                            "blog/posts/" + at.substring(at.lastIndexOf('/') + 1) + "/comments",
                            Json.object("content", blank))
                    .problem(422, "invalid")
                    .blames("/content");
        }
        TENANT.app().patch(at, "{\"title\":7}").problem(422, "invalid").blames("/title");
        TENANT.app().patch(at, "{\"id\":\"7\"}").problem(422, "invalid").blames("/id");
        assertThat(TENANT.app().get(at).text("title")).isEqualTo("Hello");
    }

    @Test
    void aDeletedPostIsGoneWithItsComments() {
        var id = TENANT.published(World.unique("Hello"));
        TENANT.comment(id, "Nice");
        var at = "blog/posts/" + id;

        assertThat(TENANT.app().delete(at).expect(204).body()).isEmpty();
        TENANT.app().get(at).problem(404, "not-found");
        TENANT.visitor().get(at).problem(404, "not-found");
        TENANT.app().get(at + "/comments").problem(404, "not-found");
        TENANT.app().delete(at).problem(404, "not-found");
        TENANT.app().patch(at, "{}").problem(404, "not-found");
    }
}
