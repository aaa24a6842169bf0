package com.mintreu.kernel.problems;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptHeaderTest {
    private static final String JSON = "application/json";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;q=0",
                "application/json; Q=0.000",
                "application/json;charset=utf-8;q=0, */*",
                "*/*;q=0",
                "application/*;q=0.0, */*",
                "text/html, APPLICATION/JSON;q=0"
            })
    void theNearestRangeRefuses(String accept) {
        assertThat(AcceptHeader.of(accept).refuses(JSON)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "application/json;q=0.001",
                "application/json, */*;q=0",
                "application/json;q=0, application/json",
                "application/*, */*;q=0",
                "text/html;q=0",
                "text/html",
                "application/json;q=01"
            })
    void whatIsNotRefused(String accept) {
        assertThat(AcceptHeader.of(accept).refuses(JSON)).isFalse();
    }

    @Property
    void anythingMayBeSent(@ForAll String accept) {
        assertThat(AcceptHeader.of(accept).ranges()).isNotNull();
    }
}
