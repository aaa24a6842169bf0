package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that cannot be read are refused whole, and nothing is written. */
class BadBodiesIT {
    private static final Tenant TENANT = World.tenant();
    private static final int MIB = 1 << 20;
    private int before;

    @BeforeEach
    void count() {
        before = posts();
    }

    @AfterEach
    void nothingWasWritten() {
        assertThat(posts()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "null",
                "\"text\"",
                "7",
                "true",
                "[{\"{text}\":\"x\",\"{long}\":\"x\"}]",
                "{",
                "{]",
                "{\"{text}\"}",
                "{\"{text}\":\"x\",}",
                "{'{text}':'x','{long}':'x'}",
                "{{text}:\"x\",\"{long}\":\"x\"}",
                "{\"{text}\":\"x\" \"{long}\":\"x\"}",
                "NaN",
                "{\"{text}\":\"x\",\"{long}\":\"x\"} {}",
                "{\"{text}\":\"x\",\"{long}\":\"x\"}]",
                "{\"{text}\":\"x\",\"{long}\":\"x\"}x",
                "{\"{text}\":\"x\",\"{long}\":\"x\" /* */}",
                "<post/>",
                "{text}=x&{long}=x",
                "{\"{text}\":\"\\x\",\"{long}\":\"x\"}",
                "{\"{text}\":\"a\nb\",\"{long}\":\"x\"}",
                "{\"{text}\":\"x\",\"{long}\":\"\\ud8"
            })
    void whatIsNoJsonObject(String body) {
        TENANT.app().post(Example.THINGS, Example.at(body)).problem(400, "malformed-json");
    }

    @Test
    void noBodyAtAll() {
        TENANT.app().post(Example.THINGS).problem(400, 415, 422);
        TENANT.app().with("Content-Type", Api.JSON).post(Example.THINGS).problem(400, "malformed-json");
        TENANT.app()
                .with("Content-Type", Api.JSON)
                .send("POST", Example.THINGS, BodyPublishers.noBody())
                .problem(400, "malformed-json");
        Api.anyone().post("users", "").problem(400, "malformed-json");
        Api.anyone().post("sessions", "").problem(400, "malformed-json");
    }

    @Test
    void aNameGivenTwice() {
        TENANT.app()
                .post(Example.THINGS, Example.at("{\"{text}\":\"x\",\"{text}\":\"y\",\"{long}\":\"x\"}"))
                .problem(400, 422);
        Api.anyone()
                .post("sessions", "{\"email\":\"a@example.com\",\"email\":\"b@example.com\",\"password\":\"x\"}")
                .problem(400, 422);
    }

    @Test
    void aDeepNest() {
        TENANT.app().post(Example.THINGS, "[".repeat(100_000)).problem(400, "malformed-json");
        TENANT.app().post(Example.THINGS, "{\"a\":".repeat(100_000)).problem(400, 422);
        TENANT.app()
                .post(Example.THINGS, "{\"" + Example.TEXT + "\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}")
                .problem(400, 422);
        TENANT.app().post(Example.THINGS, "{\"" + "a".repeat(900_000) + "\":1}").problem(400, 422);
        TENANT.app()
                .post(Example.THINGS, "{\"" + Example.TEXT + "\":" + "9".repeat(500_000) + "}")
                .problem(400, 422);
    }

    @Test
    void bytesThatAreNoUtf8() {
        var body = Example.at("{\"{text}\":\"\u00c3\u0028\",\"{long}\":\"\u00ff\"}")
                .getBytes(StandardCharsets.ISO_8859_1);

        TENANT.app()
                .with("Content-Type", Api.JSON)
                .send("POST", Example.THINGS, BodyPublishers.ofByteArray(body))
                .problem(400, "malformed-json");
    }

    @Test
    void overOneMebibyte() {
        TENANT.app().post(Example.THINGS, post(2 * MIB + 1)).problem(413, "too-large");
        TENANT.app().post(Example.THINGS, post(12 * MIB)).problem(413, "too-large");
        TENANT.app()
                .postChunked(Example.THINGS, post(2 * MIB + 1).getBytes(StandardCharsets.UTF_8))
                .problem(413, "too-large");
        Api.anyone().post("users", post(2 * MIB + 1)).problem(413, "too-large");
        Api.anyone()
                .postChunked("sessions", post(2 * MIB + 1).getBytes(StandardCharsets.UTF_8))
                .problem(413, "too-large");
        TENANT.app()
                .with("Content-Type", Api.MERGE_PATCH)
                .send("PATCH", Example.thing("none"), BodyPublishers.ofString(post(2 * MIB + 1)))
                .problem(404, 413);
    }

    @Test
    void exactlyOneMebibyteIsNotTooLarge() {
        var id = TENANT.app().post(Example.THINGS, post(MIB)).expect(201).id();
        var chunked = TENANT.app()
                .postChunked(Example.THINGS, post(MIB).getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .id();

        TENANT.app().delete(Example.thing(id)).expect(204);
        TENANT.app().delete(Example.thing(chunked)).expect(204);
    }

    /** A post whose JSON has just this many bytes. */
    private static String post(int bytes) {
        var empty = Example.body(World.unique("Long"));
        return empty + " ".repeat(bytes - empty.length());
    }

    private static int posts() {
        return TENANT.app()
                .get(Example.THINGS + "?limit=100")
                .expect(200)
                .data()
                .size();
    }
}
