package com.mintreu.modules.blog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A content has a bound of its own, in bytes. */
class ContentIT {
    private static final Site TENANT = Site.make();
    private static final int CONTENT = 512 * 1024;

    @ParameterizedTest
    @CsvSource({"x, 1", "é, 2", "€, 3"})
    void theContentOfAPost(String letter, int bytes) {
        var most = letter.repeat(CONTENT / bytes);
        var post = "blog/posts/"
                + TENANT.app()
                        .post("blog/posts", Json.object("title", "Long", "content", most))
                        .expect(201)
                        .id();

        TENANT.app()
                .post("blog/posts", Json.object("title", "Longer", "content", most + "abc"))
                .problem(422, "invalid")
                .blames("/content");
        TENANT.app()
                .patch(post, Json.object("content", most + "abc"))
                .problem(422, "invalid")
                .blames("/content");
        assertThat(TENANT.app().get(post).text("content")).isEqualTo(most);
        TENANT.app().delete(post).expect(204);
    }
}
