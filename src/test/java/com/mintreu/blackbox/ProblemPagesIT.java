package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person who follows a link sees a page with the same facts that a program gets as JSON. */
class ProblemPagesIT {
    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";
    private static final Tenant TENANT = World.tenant();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{things}?limit=0",
                "{things}/0",
                "nothing",
                "me",
                "products/none",
                "{things}?colour=%3Cscript%3E"
            })
    void theFactsAreTheSame(String template) throws Exception {
        var path = Example.at(template);
        var json = TENANT.visitor().with("X-Request-Id", "My.id").get(path);
        var page = browse("api/v1/" + path, BROWSER);

        assertThat(page.statusCode()).isEqualTo(json.status());
        assertThat(page.headers().firstValue("Content-Type").orElse("").toLowerCase())
                .isEqualTo("text/html;charset=utf-8");
        assertThat(page.body())
                .startsWith("<!DOCTYPE html>")
                .contains("" + json.status(), escaped(json.text("title")), escaped(json.text("detail")), "My.id");
        json.json().path("errors").forEach(error -> assertThat(page.body())
                .contains(
                        escaped(error.path("pointer").asText()),
                        escaped(error.path("detail").asText())));
    }

    @Test
    void itIsNoWayInForScriptsAndIsKeptByNobody() throws Exception {
        for (var path : new String[] {
            "api/v1/" + Example.THINGS + "?%3Cscript%3E=1", "api/v1/products/%3Cscript%3E", "nothing/%3Cscript%3E"
        }) {
            var page = browse(path, BROWSER);
            assertThat(page.statusCode()).isBetween(400, 404);
            assertThat(page.body()).doesNotContain("<script").doesNotContain("style=");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(page.headers().allValues("Vary").toString()).contains("Accept");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(page.headers().firstValueAsLong("Content-Length").orElse(0))
                    .isEqualTo(page.body().getBytes("UTF-8").length);
        }
        assertThat(browse("api/v1/me", BROWSER).headers().firstValue("WWW-Authenticate"))
                .isPresent();
    }

    @Test
    void programsGetJson() {
        for (var accepted : new String[] {
            "*/*",
            "application/json",
            "application/json, text/html",
            "text/html, application/problem+json",
            "text/html;q=0, */*",
            "text/*"
        }) {
            var problem = TENANT.visitor()
                    .with("Accept", accepted)
                    .get(Example.thing("0"))
                    .problem(404, 406);
            assertThat(problem.header("Vary").orElse("")).contains("Accept");
        }
        Api.outside().with("Accept", "application/json").get("nothing").problem(404, "not-found");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static HttpResponse<String> browse(String path, String accepted) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Platform.get().uri() + path))
                .header("Accept", accepted)
                .header("X-Request-Id", "My.id");
        TENANT.visitor().headers().forEach(request::header);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
