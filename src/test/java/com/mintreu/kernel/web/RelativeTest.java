package com.mintreu.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeTest {
    @ParameterizedTest
    @CsvSource({
        "/shop/api/v1/wiki/posts, /shop/api/v1/wiki/posts/7, posts/7",
        "/api/v1/users, /api/v1/me, me",
        "/api/v1/operator/setup, /api/v1/me, ../me",
        "/api/v1/wiki/posts/, /api/v1/wiki/posts/7, 7"
    })
    void isTheShortWay(String from, String to, String way) {
        assertThat(Relative.path(from, to)).isEqualTo(way);
    }

    @Property
    void leadsThere(@ForAll("paths") String from, @ForAll("paths") String to) {
        var called = URI.create("https://example.com" + from);

        assertThat(called.resolve(Relative.path(from, to))).isEqualTo(called.resolve(to));
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of("a", "b", "posts", "7")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> "/" + String.join("/", parts));
    }
}
