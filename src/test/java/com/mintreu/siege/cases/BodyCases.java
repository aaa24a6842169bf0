package com.mintreu.siege.cases;

import static com.mintreu.siege.attack.Attack.by;
import static com.mintreu.siege.cases.Case.byStranger;
import static com.mintreu.siege.cases.Case.byTenant;

import com.mintreu.bench.load.Request;
import com.mintreu.siege.attack.Message;
import com.mintreu.siege.attack.Pace;
import com.mintreu.siege.world.Requests;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Bodies that are large, slow, broken or never come. */
final class BodyCases {
    private static final int LARGE = 900_000;
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final Pace DRIP = Pace.of(1, Duration.ofSeconds(6));
    private static final String SESSION = "{\"email\": \"%s@example.com\", \"password\": \"none\"}";
    private static final Map<String, String> CHUNKED = Map.of("Transfer-Encoding", "chunked");

    static final List<Case> ALL = List.of(
            byTenant(
                            "C3-patch",
                            "16 clients patch a title with 1 MB of {}",
                            on -> List.of(by(16, patchWith(on, "[" + "{},".repeat(330_000) + "{}]"))
                                    .every(Duration.ofMillis(250))))
                    .expect("no 500", tally -> !tally.hasAny(500)),
            byStranger(
                            "C3-sessions",
                            "200 clients log in with an e-mail of 900 KB",
                            on -> List.of(by(200, Requests.post("sessions", SESSION.formatted("x".repeat(LARGE))))
                                    .every(ROUND)))
                    .expect("no 500", tally -> !tally.hasAny(500)),
            byTenant(
                            "C3-posts",
                            "200 clients write posts of 900 KB",
                            on -> List.of(by(200, post(on, LARGE)).every(ROUND)))
                    .expect("no 500", tally -> !tally.hasAny(500)),
            byStranger(
                    "H1-refused",
                    "420 bodies at a byte each 6 s, where 401 is answered",
                    on -> List.of(by(420, dripping(Requests.post("blog/posts", "x".repeat(1000))))
                            .sending(DRIP))),
            byStranger(
                    "H1-public",
                    "420 bodies at a byte each 6 s, where anybody may call",
                    on -> List.of(by(420, dripping(session(1000))).sending(DRIP))),
            byStranger(
                            "H3",
                            "15,000 broken chunked bodies of 107 bytes in 8 s",
                            on -> List.of(by(128, broken())
                                    .every(Duration.ofMillis(68))
                                    .most(15_000)))
                    .expect("400 and 503 only", tally -> tally.hasOnly(400, 503)),
            byStranger(
                    "chunks",
                    "420 chunked bodies, a byte each second",
                    on -> List.of(by(
                                    420,
                                    Message.rawBody(
                                            Requests.post("sessions", CHUNKED, "localhost"),
                                            "",
                                            "1\r\n{\r\n1\r\n \r\n".repeat(20)))
                            .sending(Pace.of(1, Duration.ofSeconds(1))))),
            byStranger(
                    "unsent",
                    "420 bodies of 10,000 bytes, announced and never sent",
                    on -> List.of(by(420, dripping(session(10_000))).sending(Pace.NONE))),
            byStranger(
                    "continue",
                    "420 bodies that wait for 100 Continue and never come",
                    on -> List.of(by(420, dripping(session(10_000).with("Expect", "100-continue")))
                            .sending(Pace.NONE))),
            byTenant(
                    "slow-posts",
                    "200 posts of 500 KB at 1 KB a second, by key",
                    on -> List.of(by(200, Message.pacedBody(post(on, 500_000)))
                            .sending(Pace.of(100, Duration.ofMillis(100))))),
            byTenant(
                            "nested",
                            "16 clients patch a title with 100,000 brackets within each other",
                            on -> List.of(by(16, patchWith(on, "[".repeat(100_000) + "]".repeat(100_000)))
                                    .every(Duration.ofMillis(50))))
                    .expect("no 500", tally -> !tally.hasAny(500)),
            byStranger(
                            "too-large",
                            "8 clients send 12 MB at once",
                            on -> List.of(by(8, session(12 << 20)).every(Duration.ofSeconds(1))))
                    .expect("413 or 503 and nothing cut off", tally -> tally.hasOnly(413, 503) && tally.cutOffs() == 0),
            byTenant(
                            "M3-patch",
                            "16 clients patch {\"x\": 1e-99999999999}",
                            on -> List.of(by(16, patch(on, "{\"x\": 1e-99999999999}"))))
                    .expect("no 500", tally -> !tally.hasAny(500)));

    private BodyCases() {}

    private static Request patchWith(Ground on, String title) {
        return patch(on, "{\"title\": " + title + "}");
    }

    private static Request patch(Ground on, String json) {
        return on.mallory().byKey(Requests.patch("blog/posts/" + on.mallory().shortPost(), json));
    }

    private static Request post(Ground on, int length) {
        return on.mallory().byKey(Requests.post("blog/posts", Map.of("title", "Large", "content", "x".repeat(length))));
    }

    private static Request session(int length) {
        return Requests.post("sessions", SESSION.formatted("x".repeat(length)));
    }

    private static Message dripping(Request request) {
        return Message.pacedBody(request);
    }

    /** A chunk whose length is no number. */
    private static Message broken() {
        return Message.rawBody(
                Requests.post("sessions", CHUNKED, "localhost"), "5\r\n{\"ema\r\nzz\r\n" + "x".repeat(90) + "\r\n", "");
    }
}
