package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A 304 names the ETag of the 200 it stands for, also where answers are compressed on the way. */
class EntityTagsIT {
    private static final Tenant TENANT = World.tenant();
    private static final String SHORT = Example.thing(TENANT.published("Short"));
    private static final String LONG = Example.thing(TENANT.published("Long"));

    static {
        TENANT.app()
                .patch(LONG, Json.object(Example.LONG, "Many words. ".repeat(500)))
                .expect(200);
    }

    private static TestClock clock;

    /** An ETag that was made within seconds of a change is good for seconds only. */
    @BeforeAll
    static void longAfterTheLastChange() {
        clock = TestClock.stopped();
        clock.forward(Duration.ofSeconds(6));
    }

    @AfterAll
    static void letItRun() {
        if (clock != null) clock.close();
    }

    @Test
    void theSameWhicheverCodingTheCallerHas() {
        for (var caller : new Api[] {TENANT.visitor(), TENANT.app(), TENANT.member()})
            for (var path : new String[] {SHORT, LONG}) {
                var plain = tag(caller, path);
                var compressed = tag(caller.with("Accept-Encoding", "gzip"), path);
                for (var had : new String[] {plain, compressed}) {
                    assertThat(caller.with("If-None-Match", had)
                                    .get(path)
                                    .expect(304)
                                    .header("ETag"))
                            .contains(plain);
                    assertThat(caller.with("Accept-Encoding", "gzip")
                                    .with("If-None-Match", had)
                                    .get(path)
                                    .expect(304)
                                    .header("ETag"))
                            .contains(compressed);
                }
            }
    }

    @Test
    void alsoWhereATimeOrAnyTagIsSent() {
        for (var caller : new Api[] {TENANT.visitor(), TENANT.app()})
            for (var path : new String[] {SHORT, LONG}) {
                var compressed = caller.with("Accept-Encoding", "gzip");
                assertThat(compressed
                                .with("If-None-Match", "*")
                                .get(path)
                                .expect(304)
                                .header("ETag"))
                        .contains(tag(compressed, path));
                assertThat(compressed
                                .with("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
                                .get(path)
                                .expect(304)
                                .header("ETag"))
                        .contains(tag(compressed, path));
            }
    }

    /** Apache's mod_deflate and mod_brotli put a suffix within the quotes. */
    @Test
    void whatApacheHasAddedIsUnderstood() {
        for (var caller : new Api[] {TENANT.visitor(), TENANT.app()})
            for (var path : new String[] {SHORT, LONG}) {
                for (var suffix : new String[] {"-gzip", "-br"}) {
                    var tag = tag(caller, path);
                    caller.with("If-None-Match", tag.substring(0, tag.length() - 1) + suffix + "\"")
                            .get(path)
                            .expect(304);
                }
            }
    }

    @Test
    void aWeightOfNoughtIsRefusalInCapitalsToo() {
        assertThat(TENANT.app()
                        .with("Accept-Encoding", "gzip;Q=0")
                        .get(LONG)
                        .expect(200)
                        .header("Content-Encoding"))
                .isEmpty();
    }

    private static String tag(Api caller, String path) {
        return caller.send("HEAD", path, BodyPublishers.noBody())
                .expect(200)
                .header("ETag")
                .orElseThrow();
    }
}
