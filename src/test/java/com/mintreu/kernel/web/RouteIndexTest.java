package com.mintreu.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RouteIndexTest {
    private static final String BASE = "/" + Api.PATH + "/";

    private final RouteIndex index = new RouteIndex();

    @Test
    void boundsABodyAsItsMethodSays() {
        index.add("POST", "things", 64);
        index.add("PUT", "things", 128);
        index.add("POST", "things/{id}/parts", 256);

        assertThat(index.bodyLimit("POST", BASE + "things")).isEqualTo(64);
        assertThat(index.bodyLimit("PUT", BASE + "things")).isEqualTo(128);
        assertThat(index.bodyLimit("POST", BASE + "things/7/parts")).isEqualTo(256);
    }

    @Test
    void takesAFormWhereNothingFits() {
        index.add("POST", "things", 64);

        assertThat(index.bodyLimit("DELETE", BASE + "things")).isEqualTo(BodyLimit.FORM);
        assertThat(index.bodyLimit("POST", BASE + "things/7")).isEqualTo(BodyLimit.FORM);
        assertThat(index.bodyLimit("POST", "/things")).isEqualTo(BodyLimit.FORM);
    }

    @Test
    void knowsTheMethodsOfAnAddress() {
        index.add("GET", "things/{id}", 64);
        index.add("DELETE", "things/{id}", 64);

        assertThat(index.methods(BASE + "things/7")).containsExactly("DELETE", "GET", "OPTIONS");
        assertThat(index.methods(BASE + "things")).isEmpty();
        assertThat(index.methods("/index.html")).containsExactly("GET", "HEAD", "OPTIONS");
    }
}
