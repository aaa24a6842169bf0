package com.mintreu.platform.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.glassfish.jersey.uri.UriComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainCallTest {
    @Test
    void hasWhatWasAskedFor() {
        var call = PlainCall.of("wiki/posts/7", "limit=10&cursor=a-_Z&limit=", "ada.localhost", Map.of("Accept", "*/*", "Range", "x")::get).orElseThrow();

        assertThat(call.path()).isEqualTo("wiki/posts/7");
        assertThat(call.query()).contains("limit=10&cursor=a-_Z&limit=");
        assertThat(call.host()).isEqualTo("ada.localhost");
        assertThat(call.parameters()).isEqualTo(Map.of("limit", List.of("10", ""), "cursor", List.of("a-_Z")));
        assertThat(call.header("Range")).contains("x");
        assertThat(call.header("Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "wiki/", "/wiki", "wiki//posts", "wiki/%70osts", "wiki/posts;v=1", "wiki/../users", "wiki/pösts", "wiki/a b", "wiki/a+b"})
    void isNoneWithAPathThatNeedsThought(String path) {
        assertThat(PlainCall.of(path, null, "localhost", name -> null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "limit", "=1", "limit=1&", "&limit=1", "limit=%31", "limit=1+1", "limit=1;cursor=2", "a=b=c", "a=ö"})
    void isNoneWithAQueryThatNeedsThought(String query) {
        assertThat(PlainCall.of("wiki", query, "localhost", name -> null)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"*/*", "application/json", "application/*", "application/json, text/plain, */*", "text/html,application/json"})
    void isForJson(String accepted) {
        assertThat(PlainCall.of("wiki", null, "localhost", name -> accepted)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/html", "application/xml, text/*", "application/json;q=0", "*/*;q=0.8", "application/jsonp", "APPLICATION/JSON"})
    void leavesOtherWishesToJersey(String accepted) {
        assertThat(PlainCall.of("wiki", null, "localhost", name -> accepted)).isEmpty();
    }

    /** Else the same call would be of two tenants. */
    @Property
    void knowsHostsAsAddressesDo(@ForAll("hosts") String host) {
        PlainCall.of("wiki", null, host, name -> null).ifPresent(call -> assertThat(call.host()).isEqualTo(URI.create("http://" + host + ":8080/wiki").getHost()));
    }

    @Property
    void understandsQueriesAsJerseyDoes(@ForAll("queries") String query) {
        PlainCall.of("wiki", query, "localhost", name -> null).ifPresent(call -> assertThat(call.parameters()).isEqualTo(UriComponent.decodeQuery(query, true)));
    }

    @Property
    void understandsPathsAsJerseyDoes(@ForAll("paths") String path) {
        PlainCall.of(path, null, "localhost", name -> null).ifPresent(call -> {
            assertThat(call.path()).isEqualTo(UriComponent.decode(path, UriComponent.Type.PATH));
            assertThat(URI.create("http://localhost/").resolve(path).getRawPath()).isEqualTo("/" + path);
        });
    }

    @Provide
    Arbitrary<String> hosts() {
        return Arbitraries.strings().withChars("aZ09-._[:]").ofMinLength(1).ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> queries() {
        return Arbitraries.strings().withChars("aB1-_=&=&%2+;.~").ofMaxLength(14);
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.strings().withChars("aB1-_/%2;.:+ ").ofMaxLength(14);
    }
}
