package com.mintreu.platform.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    @Test
    void fitsPathsOfItsShapeAndNamesTheirParts() {
        var template = Template.of("blog/posts/{post}/comments/{comment}");
        var path = "blog/posts/7/comments/8".split("/");

        assertThat(template.fits(path)).isTrue();
        assertThat(template.variable("post", path)).isEqualTo("7");
        assertThat(template.variable("comment", path)).isEqualTo("8");
        assertThat(template.variable("other", path)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"blog/posts/7/comments", "blog/posts/7/comments/8/9", "blog/posts/7/likes/8", "Blog/posts/7/comments/8", ""})
    void fitsNoOthers(String path) {
        assertThat(Template.of("blog/posts/{post}/comments/{comment}").fits(path.split("/", -1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"blog/posts/{id: [0-9]+}", "blog/{rest:.*}", "blog/{year}-{month}", "/blog", "blog//posts", "", "blog/a.b"})
    void isNotPlainWhereOnlyJaxRsKnows(String path) {
        assertThat(Template.of(path).isPlain()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"blog/posts/{id},blog/posts/latest", "blog/{a},{b}/posts", "blog/posts/{id},blog/{rest:.*}", "{all:.*},blog/posts/{id}", "blog/posts/{id},blog/posts/{post}"})
    void mayMeetWhatFitsTheSamePath(String one, String other) {
        assertThat(Template.of(one).mayMeet(Template.of(other))).isTrue();
        assertThat(Template.of(other).mayMeet(Template.of(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"blog/posts/{id},blog/posts", "blog/posts/{id},blog/tags/{id}", "blog/posts/{id},shop/{rest:.*}", "a/{x}/b,a/{x}/c"})
    void neverMeetsOthers(String one, String other) {
        assertThat(Template.of(one).mayMeet(Template.of(other))).isFalse();
        assertThat(Template.of(other).mayMeet(Template.of(one))).isFalse();
    }
}
