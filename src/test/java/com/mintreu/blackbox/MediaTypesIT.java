package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller says of a body, of the answer it takes and of numbers is taken at its word. */
class MediaTypesIT {
    /** It refuses TRACE itself: 405 without a body. */
    private static final boolean PAYARA =
            System.getProperty("mintreu.container", "").startsWith("payara");

    private static final Tenant TENANT = World.tenant();
    private static final String DRAFT = Example.body("x");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json; charset=utf-16",
                "application/json;charset=iso-8859-1",
                "application/json; charset=\"\""
            })
    void aBodyThatNeedNotBeJsonInUtf8IsUnsupported(String type) {
        TENANT.app()
                .with("Content-Type", type)
                .send("POST", Example.THINGS, BodyPublishers.ofString(DRAFT))
                .problem(415, "unsupported-media-type");
        Api.anyone()
                .with("Content-Type", type)
                .send("POST", "sessions", BodyPublishers.ofString(DRAFT))
                .problem(415, "unsupported-media-type");
        TENANT.app()
                .with("Content-Type", type.replace("json", "merge-patch+json"))
                .send("PATCH", Example.thing(TENANT.draft(World.unique("x"))), BodyPublishers.ofString("{}"))
                .problem(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=utf-8",
                "application/json; charset=\"UTF-8\"",
                "Application/JSON; Charset=Utf-8"
            })
    void utf8IsTakenHoweverItIsWritten(String type) {
        TENANT.app()
                .with("Content-Type", type)
                .send("POST", Example.THINGS, BodyPublishers.ofString(Example.body(World.unique("x"))))
                .expect(201);
    }

    @Test
    void aCompressedBodyIsUnsupported() {
        for (var coding : new String[] {"gzip", "GZIP", "br", "identity, gzip"}) {
            var refused = TENANT.app()
                    .with("Content-Encoding", coding)
                    .post(Example.THINGS, DRAFT)
                    .problem(415, "unsupported-media-type");
            assertThat(refused.header("Accept-Encoding"))
                    .as("RFC 9110, 15.5.16")
                    .contains("identity");
        }
        TENANT.app()
                .with("Content-Encoding", "identity")
                .post(Example.THINGS, Example.body(World.unique("x")))
                .expect(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;q=0",
                "application/json; Q=0.000, */*",
                "*/*;q=0",
                "application/*;q=0, */*",
                "text/plain, application/json;q=0",
                "text/plain",
                "text/plain, image/*",
                "application/xml;q=0.9"
            })
    void whoWantsNoJsonGetsNone(String accepted) {
        assertThat(TENANT.app().with("Accept", accepted).get(Example.THINGS).status())
                .isEqualTo(406);
        assertThat(Api.anyone().with("Accept", accepted).get("products").status())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json, */*;q=0",
                "application/json;q=0.001",
                "*/*, text/html;q=0",
                "application/*, application/xml;q=0",
                "text/html, application/json",
                "text/html, */*;q=0.1"
            })
    void othersAreNotRefused(String accepted) {
        TENANT.app().with("Accept", accepted).get(Example.THINGS).expect(200);
        Api.anyone().with("Accept", accepted).get("products").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%D9%A5", "%2B5", "+5", "-5", "5%20", "0x5", "5.0", "%EF%BC%95"})
    void aLimitIsWrittenInDigits(String limit) {
        TENANT.app()
                .get(Example.THINGS + "?limit=" + limit)
                .problem(400, "invalid-parameter")
                .blames("/limit");
        TENANT.visitor()
                .get(Example.THINGS + "?limit=" + limit)
                .problem(400, "invalid-parameter")
                .blames("/limit");
    }

    @ParameterizedTest
    @CsvSource({
        "{things},GET HEAD OPTIONS POST",
        "{things}/1,DELETE GET HEAD OPTIONS PATCH",
        "{things}/1{shown},DELETE OPTIONS PUT",
        "sessions/current,DELETE GET HEAD OPTIONS"
    })
    void whatIsAllowedIsToldWhoeverAsks(String template, String methods) {
        var path = Example.at(template);
        if (!PAYARA)
            assertThat(allowed(TENANT.app()
                            .send("TRACE", path, BodyPublishers.noBody())
                            .problem(405, "method-not-allowed")))
                    .isEqualTo(Set.of(methods.split(" ")));
        assertThat(allowed(TENANT.app()
                        .send("PURGE", path, BodyPublishers.noBody())
                        .problem(405, "method-not-allowed")))
                .isEqualTo(Set.of(methods.split(" ")));
        assertThat(allowed(TENANT.app()
                        .send("OPTIONS", path, BodyPublishers.noBody())
                        .expect(200, 204)))
                .isEqualTo(Set.of(methods.split(" ")));
    }

    @Test
    @DisabledIfSystemProperty(
            named = "mintreu.container",
            matches = "payara.*",
            disabledReason = "Payara refuses TRACE itself")
    void whereThereIsNothingNoMethodIsAllowed() {
        TENANT.app()
                .send("TRACE", Example.MODULE + "/nothing", BodyPublishers.noBody())
                .problem(404, "not-found");
    }

    @Test
    void outsideTheApiThereIsOnlyReading() {
        for (var path : new String[] {"", "index.html", "openapi.yaml", "nothing", "health/live"}) {
            assertThat(Api.outside()
                            .send("OPTIONS", path, BodyPublishers.noBody())
                            .expect(200, 204)
                            .header("Allow"))
                    .contains("GET, HEAD, OPTIONS");
            if (!PAYARA)
                assertThat(Api.outside()
                                .send("TRACE", path, BodyPublishers.noBody())
                                .problem(405, "method-not-allowed")
                                .header("Allow"))
                        .contains("GET, HEAD, OPTIONS");
        }
    }

    private static Set<String> allowed(Answer answer) {
        return Set.of(answer.header("Allow").orElse("").split(", ?"));
    }
}
