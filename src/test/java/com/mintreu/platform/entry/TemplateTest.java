package com.mintreu.platform.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    @Test
    void fitsPathsOfItsShapeAndNamesTheirParts() {
        var template = Template.of("wiki/posts/{post}/comments/{comment}");
        var path = "wiki/posts/7/comments/8".split("/");

        assertThat(template.fits(path)).isTrue();
        assertThat(template.variable("post", path)).isEqualTo("7");
        assertThat(template.variable("comment", path)).isEqualTo("8");
        assertThat(template.variable("other", path)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wiki/posts/7/comments", "wiki/posts/7/comments/8/9", "wiki/posts/7/likes/8", "Wiki/posts/7/comments/8", ""})
    void fitsNoOthers(String path) {
        assertThat(Template.of("wiki/posts/{post}/comments/{comment}").fits(path.split("/", -1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wiki/posts/{id: [0-9]+}", "wiki/{rest:.*}", "wiki/{year}-{month}", "/wiki", "wiki//posts", "", "wiki/a.b"})
    void isNotPlainWhereOnlyJaxRsKnows(String path) {
        assertThat(Template.of(path).isPlain()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"wiki/posts/{id},wiki/posts/latest", "wiki/{a},{b}/posts", "wiki/posts/{id},wiki/{rest:.*}", "{all:.*},wiki/posts/{id}", "wiki/posts/{id},wiki/posts/{post}"})
    void mayMeetWhatFitsTheSamePath(String one, String other) {
        assertThat(Template.of(one).mayMeet(Template.of(other))).isTrue();
        assertThat(Template.of(other).mayMeet(Template.of(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"wiki/posts/{id},wiki/posts", "wiki/posts/{id},wiki/tags/{id}", "wiki/posts/{id},shop/{rest:.*}", "a/{x}/b,a/{x}/c"})
    void neverMeetsOthers(String one, String other) {
        assertThat(Template.of(one).mayMeet(Template.of(other))).isFalse();
        assertThat(Template.of(other).mayMeet(Template.of(one))).isFalse();
    }
}
