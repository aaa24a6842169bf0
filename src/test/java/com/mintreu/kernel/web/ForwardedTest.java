package com.mintreu.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of the headers that proxies at 10.0.0.x send; the nearest is 10.0.0.1. */
class ForwardedTest {
    @Test
    void withoutHeadersNothingChanges() {
        var seen = seen(Map.of());

        assertThat(seen.getRemoteAddr()).isEqualTo("10.0.0.1");
        assertThat(seen.getRequestURL()).hasToString("http://inside:8080/shop/api/v1/me");
        assertThat(seen.isSecure()).isFalse();
    }

    @Test
    void oneProxySaysWhoCalledAndHow() {
        var seen = seen(Map.of(
                "X-Forwarded-For", "192.0.2.7", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "shop.example"));

        assertThat(seen.getRemoteAddr()).isEqualTo("192.0.2.7");
        assertThat(seen.getRequestURL()).hasToString("https://shop.example/shop/api/v1/me");
        assertThat(seen.isSecure()).isTrue();
    }

    @Test
    void whatTheCallerMadeUpDoesNotCount() {
        var seen = seen(Map.of(
                "X-Forwarded-For",
                "10.0.0.9, 192.0.2.7",
                "X-Forwarded-Proto",
                "http, https",
                "X-Forwarded-Host",
                "made.up, shop.example"));

        assertThat(seen.getRemoteAddr()).isEqualTo("192.0.2.7");
        assertThat(seen.getRequestURL()).hasToString("https://shop.example/shop/api/v1/me");
    }

    @Test
    void ofSeveralProxiesTheOutermostCounts() {
        var seen = seen(Map.of(
                "X-Forwarded-For",
                "1.1.1.1, 192.0.2.7, 10.0.0.2",
                "X-Forwarded-Host",
                "made.up, shop.example, inside.example",
                "X-Forwarded-Proto",
                "https"));

        assertThat(seen.getRemoteAddr()).isEqualTo("192.0.2.7");
        assertThat(seen.getRequestURL()).hasToString("https://shop.example/shop/api/v1/me");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7:5555, 192.0.2.7",
        "[2001:db8::7]:5555, 2001:db8::7",
        "2001:db8::7, 2001:db8::7",
        "unknown, 10.0.0.1",
        "'192.0.2.7, _hidden', 10.0.0.1",
        "'', 10.0.0.1"
    })
    void anAddressMayHaveAPortAndIsElseIgnored(String header, String client) {
        assertThat(seen(Map.of("X-Forwarded-For", header)).getRemoteAddr()).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource({
        "shop.example:8443, https, https://shop.example:8443",
        "shop.example:443, https, https://shop.example",
        "[2001:db8::1]:81, http, http://[2001:db8::1]:81",
        "bad host/, https, https://inside",
        "shop.example:99999, http, http://shop.example",
        "shop.example, gopher, http://shop.example"
    })
    void aHostMayHaveAPortAndIsElseIgnored(String host, String scheme, String root) {
        assertThat(seen(Map.of("X-Forwarded-Host", host, "X-Forwarded-Proto", scheme))
                        .getRequestURL())
                .hasToString(root + "/shop/api/v1/me");
    }

    @Test
    void thePortIsToldApart() {
        assertThat(seen(Map.of(
                                "X-Forwarded-Host",
                                "shop.example:81",
                                "X-Forwarded-Port",
                                "8443",
                                "X-Forwarded-Proto",
                                "https"))
                        .getServerPort())
                .isEqualTo(8443);
    }

    private static HttpServletRequest seen(Map<String, String> headers) {
        var answers = Map.<String, Object>of(
                "getRemoteAddr",
                "10.0.0.1",
                "getScheme",
                "http",
                "getServerName",
                "inside",
                "getServerPort",
                8080,
                "getRequestURI",
                "/shop/api/v1/me");
        var request = (HttpServletRequest) Proxy.newProxyInstance(
                ForwardedTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getHeaders")
                        ? Collections.enumeration(Optional.ofNullable(headers.get((String) arguments[0]))
                                .map(List::of)
                                .orElse(List.of()))
                        : answers.get(method.getName()));
        return Forwarded.of(request, address -> address.startsWith("10.0.0."));
    }
}
