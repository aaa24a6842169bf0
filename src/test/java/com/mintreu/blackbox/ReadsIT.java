package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What a caller has already is not sent again, and what visitors are shown is never older than a write here. */
class ReadsIT {
    /** After so long the time of a change is told. */
    private static final Duration SETTLING = Duration.ofSeconds(6);

    private static final Tenant TENANT = World.tenant();
    private final String post = TENANT.published(World.unique("Read"));
    private final String at = Example.thing(post);

    @Test
    void anAnswerSaysByWhatItIsKnownAgain() {
        for (var caller : new Api[] {TENANT.visitor(), TENANT.app(), TENANT.member()}) {
            for (var path : new String[] {at, Example.THINGS, at + Example.PARTS}) {
                var answer = caller.get(path).expect(200);
                assertThat(etag(answer)).as("%s", answer).matches("\"[!#-~]+\"");
                assertThat(answer.header("Vary").orElse(""))
                        .contains("Authorization", "Mintreu-Application", "Accept-Encoding");
                assertThat(answer.header("Cache-Control").orElse(""))
                        .contains("no-cache")
                        .doesNotContain("public");
                assertThat(Integer.parseInt(answer.header("Content-Length").orElse("0")))
                        .isEqualTo(answer.body().getBytes(StandardCharsets.UTF_8).length);
            }
        }
        assertThat(TENANT.app().get(at).header("Cache-Control")).contains("private, no-cache");
    }

    @Test
    void whatTheCallerHasIsNotSentAgain() {
        for (var caller : new Api[] {TENANT.visitor(), TENANT.app(), TENANT.member()}) {
            for (var path : new String[] {at, Example.THINGS + "?limit=1", at + Example.PARTS}) {
                var first = caller.get(path).expect(200);
                for (var had : new String[] {etag(first), "W/" + etag(first), "\"other\", " + etag(first), "*"}) {
                    var again = caller.with("If-None-Match", had).get(path).expect(304);
                    assertThat(again.body()).isEmpty();
                    assertThat(etag(again)).isEqualTo(etag(first));
                    assertThat(again.header("Vary")).isEqualTo(first.header("Vary"));
                }
                for (var other : new String[] {
                    "\"other\"",
                    "other",
                    "",
                    "\"" + "x".repeat(3000) + "\"",
                    "\"..\"",
                    etag(first).replace('.', '-')
                }) {
                    assertThat(caller.with("If-None-Match", other)
                                    .get(path)
                                    .expect(200)
                                    .body())
                            .isEqualTo(first.body());
                }
            }
        }
    }

    @Test
    void whatIsNotThereIsNotUnchanged() {
        var tenant = World.tenant();
        var gone = Example.thing(tenant.published("Hello"));
        tenant.app().delete(gone).expect(204);
        try (var clock = TestClock.stopped()) {
            clock.forward(SETTLING);
            for (var caller : new Api[] {tenant.visitor(), tenant.app()}) {
                caller.with("If-None-Match", "*").get(gone).problem(404, "not-found");
                caller.with("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
                        .get(gone)
                        .problem(404, "not-found");
            }
        }
    }

    @Test
    void everyWriteMakesANewState() {
        for (var caller : new Api[] {TENANT.visitor(), TENANT.app(), TENANT.member()}) {
            var before = caller.get(at).expect(200);
            var list = caller.get(Example.THINGS).expect(200);
            TENANT.app()
                    .patch(at, Json.object(Example.LONG, World.unique("Changed")))
                    .expect(200);

            var after = caller.with("If-None-Match", etag(before)).get(at).expect(200);
            assertThat(after.text(Example.LONG)).startsWith("Changed").isNotEqualTo(before.text(Example.LONG));
            assertThat(etag(after)).isNotEqualTo(etag(before));
            caller.with("If-None-Match", etag(list)).get(Example.THINGS).expect(200);
        }
        TENANT.app().delete(at + Example.SHOWN).expect(204);
        TENANT.visitor().get(at).problem(404, "not-found");
        assertThat(TENANT.visitor()
                        .get(Example.THINGS + "?limit=100")
                        .expect(200)
                        .ids())
                .doesNotContain(post);
        TENANT.app().put(at + Example.SHOWN).expect(200);
        TENANT.visitor().get(at).expect(200);
        TENANT.app().delete(at).expect(204);
        TENANT.visitor().get(at).problem(404, "not-found");
    }

    @Test
    void aRefusedWriteChangesNothing() {
        var before = TENANT.visitor().get(at).expect(200);
        TENANT.app().patch(at, Example.change("")).expect(422);
        TENANT.app().put(at + Example.SHOWN).expect(409);

        TENANT.visitor().with("If-None-Match", etag(before)).get(at).expect(304);
    }

    @Test
    void oneCallersTagIsNoOthers() {
        var other = World.tenant();
        other.published("Elsewhere");
        var mine = etag(TENANT.visitor().get(Example.THINGS).expect(200));

        other.visitor().with("If-None-Match", mine).get(Example.THINGS).expect(200);
        TENANT.app().with("If-None-Match", mine).get(Example.THINGS).expect(200);
        TENANT.member()
                .with("If-None-Match", etag(TENANT.app().get(Example.THINGS).expect(200)))
                .get(Example.THINGS)
                .expect(200);
        TENANT.visitor()
                .with("If-None-Match", mine)
                .get(Example.THINGS + "?limit=2")
                .expect(200);
        var second = TENANT.anotherApplication();
        TENANT.member()
                .with(
                        "If-None-Match",
                        etag(TENANT.member()
                                .get(Example.THINGS + "?application=" + TENANT.application())
                                .expect(200)))
                .get(Example.THINGS + "?application=" + second)
                .expect(200);
    }

    @Test
    void aConditionDoesNotOpenWhatIsClosed() {
        var key = TENANT.newKey(TENANT.application());
        var app = Api.anyone().withKey(key.text("key"), key.text("secret"));
        var tag = etag(app.get(at).expect(200));
        TENANT.office()
                .delete(TENANT.at("applications/" + TENANT.application() + "/keys/" + key.id()))
                .expect(204);

        app.with("If-None-Match", tag).get(at).problem(401, "unauthenticated");
        Api.anyone().with("If-None-Match", "*").get(at).problem(401, 404);
        TENANT.visitor()
                .with("If-None-Match", "*")
                .get(Example.THINGS + "?colour=blue")
                .problem(400);
    }

    @Test
    void aHeadIsAGetWithoutABody() {
        for (var caller : new Api[] {TENANT.visitor(), TENANT.app()}) {
            var got = caller.get(at).expect(200);
            for (var round = 0; round < 2; round++) {
                var head = caller.send("HEAD", at, BodyPublishers.noBody()).expect(200);
                assertThat(head.body()).isEmpty();
                assertThat(etag(head)).isEqualTo(etag(got));
                assertThat(head.header("Content-Length")).isEqualTo(got.header("Content-Length"));
                assertThat(caller.with("If-None-Match", etag(got))
                                .send("HEAD", at, BodyPublishers.noBody())
                                .status())
                        .isEqualTo(304);
            }
        }
    }

    @Test
    void theTimeOfTheLastChangeIsToldOnceNoOtherCanFallIntoThatSecond() {
        var tenant = World.tenant();
        try (var clock = TestClock.stopped()) {
            tenant.published("Hello");
            clock.forward(SETTLING.minusSeconds(2));
            assertThat(tenant.visitor().get(Example.THINGS).header("Last-Modified"))
                    .isEmpty();
            clock.forward(Duration.ofSeconds(2));

            for (var caller : new Api[] {tenant.visitor(), tenant.app()}) {
                var answer = caller.get(Example.THINGS).expect(200);
                var time = answer.header("Last-Modified").orElseThrow();
                assertThat(time)
                        .matches("(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
                caller.with("If-Modified-Since", time).get(Example.THINGS).expect(304);
                caller.with("If-Modified-Since", time)
                        .with("If-None-Match", "\"other\"")
                        .get(Example.THINGS)
                        .expect(200);
                caller.with("If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")
                        .get(Example.THINGS)
                        .expect(200);
                caller.with("If-Modified-Since", "yesterday")
                        .get(Example.THINGS)
                        .expect(200);
                caller.with("If-None-Match", etag(answer)).get(Example.THINGS).expect(304);
            }
            var since =
                    tenant.visitor().get(Example.THINGS).header("Last-Modified").orElseThrow();
            tenant.published("Another");
            tenant.visitor()
                    .with("If-Modified-Since", since)
                    .get(Example.THINGS)
                    .expect(200);
        }
    }

    @Test
    void longAnswersAreCompressedForWhoTakesIt() throws Exception {
        TENANT.app()
                .patch(at, Json.object(Example.LONG, "Many words. ".repeat(500)))
                .expect(200);
        for (var caller : new Api[] {TENANT.visitor(), TENANT.app()}) {
            var plain = caller.get(at).expect(200);
            assertThat(plain.header("Content-Encoding")).isEmpty();
            for (var round = 0; round < 2; round++) {
                var packed = packed(caller, "br;q=1.0, gzip;q=0.8");
                assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
                assertThat(packed.body()).hasSizeLessThan(1000);
                assertThat(new String(
                                new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(),
                                StandardCharsets.UTF_8))
                        .isEqualTo(plain.body());
                var tag = packed.headers().firstValue("ETag").orElseThrow();
                assertThat(tag).isNotEqualTo(etag(plain));
                caller.with("If-None-Match", tag)
                        .with("Accept-Encoding", "gzip")
                        .get(at)
                        .expect(304);
            }
            assertThat(packed(caller, "gzip;q=0, *").headers().firstValue("Content-Encoding"))
                    .isEmpty();
        }
    }

    @Test
    void whatIsNoContentIsNotStoredByAnybody() {
        assertThat(TENANT.office().get("me").expect(200).header("Cache-Control"))
                .contains("no-store");
        assertThat(World.logIn(TENANT.owner().email(), TENANT.owner().password())
                        .header("Cache-Control"))
                .contains("no-store");
        assertThat(TENANT.visitor().get(Example.thing("0")).header("Cache-Control"))
                .contains("no-store");
    }

    private java.net.http.HttpResponse<byte[]> packed(Api caller, String accepted)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Platform.get().uri() + "api/v1/" + at))
                .header("Accept-Encoding", accepted);
        caller.headers().forEach(request::header);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String etag(Answer answer) {
        return answer.header("ETag").orElseThrow(() -> new AssertionError("No ETag: " + answer));
    }
}
