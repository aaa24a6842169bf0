package com.mintreu.modules.blog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.AtOnce;
import com.mintreu.blackbox.Json;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words by which a post is found, beside its id. */
class SlugsIT {
    private static final Site TENANT = Site.make();

    @Test
    void twoOfATenantMayUseTheSameSlug() {
        var tenant = Site.make();
        var other = tenant.anotherBlog();
        var about = Json.object("title", "About", "content", "Us", "slug", "about");
        var mine = tenant.app().post("blog/posts", about).expect(201).id();
        var theirs = other.post("blog/posts", about).expect(201).id();

        assertThat(tenant.app().get("blog/posts?slug=about").ids()).containsExactly(mine);
        assertThat(other.get("blog/posts?slug=about").ids()).containsExactly(theirs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "../x", "?x", "#", "%2e"})
    void aSlugThatFitsNoAddress(String slug) {
        TENANT.app()
                .post("blog/posts", Json.object("title", "x", "content", "x", "slug", slug))
                .problem(422, "invalid")
                .blames("/slug");
    }

    @Test
    void forASlug() throws Exception {
        var tenant = Site.make();
        var post = Json.object("title", "Hello", "content", "World", "slug", "hello");

        AtOnce.oneWins(201, 409, AtOnce.six(() -> tenant.app().post("blog/posts", post)));
        assertThat(tenant.app().get("blog/posts").data()).hasSize(1);
    }

    /** The platform made the slugs, so nobody is told that one is taken. */
    @Test
    void forTheSlugOfOneTitle() throws Exception {
        var tenant = Site.make();
        var post = Json.object("title", "Hello", "content", "World");

        for (var round = 1; round <= 3; round++) {
            AtOnce.all(Collections.nCopies(8, () -> tenant.app().post("blog/posts", post)))
                    .forEach(answer -> answer.expect(201));
            assertThat(tenant.app().get("blog/posts?limit=100").data())
                    .extracting(each -> each.path("slug").textValue())
                    .hasSize(8 * round)
                    .doesNotHaveDuplicates();
        }
    }
}
