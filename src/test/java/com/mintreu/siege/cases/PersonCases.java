package com.mintreu.siege.cases;

import static com.mintreu.siege.attack.Attack.by;
import static com.mintreu.siege.cases.Case.byStranger;

import com.mintreu.bench.load.Request;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.secrets.Secret;
import com.mintreu.siege.attack.Attack;
import com.mintreu.siege.attack.Message;
import com.mintreu.siege.world.Requests;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** Strangers who say that they are somebody, or come to places that are nobody's. */
final class PersonCases {
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final int REMEMBERED = 24_000;

    static final List<Case> ALL = List.of(
            byStranger(
                            "H2-440",
                            "440 log-ins at once, every 3 s",
                            on -> List.of(by(440, logIn()).every(ROUND)))
                    .with(Check.LOG_INS),
            byStranger(
                            "H2-1200",
                            "1,200 log-ins at once, every 3 s",
                            on -> List.of(by(1_200, logIn()).every(ROUND)))
                    .with(Check.LOG_INS),
            byStranger(
                            "registrations",
                            "64 clients register somebody, each every 100 ms",
                            on -> List.of(
                                    numbered(64, PersonCases::registration).every(Duration.ofMillis(100))))
                    .with(Check.LOG_INS),
            byStranger(
                    "C4",
                    "24,000 other host names of 7.6 KB",
                    on -> List.of(numbered(32, number -> atHost("h".repeat(7_600) + number + ".example"))
                            .most(REMEMBERED))),
            byStranger(
                    "domains",
                    "24,000 other host names of right form",
                    on -> List.of(
                            numbered(32, number -> atHost(("d".repeat(60) + ".").repeat(3) + "d" + number + ".example"))
                                    .most(REMEMBERED))),
            byStranger(
                    "tokens",
                    "24,000 session tokens of right form that nobody has",
                    on -> List.of(numbered(
                                    32,
                                    number -> me("Bearer " + Secret.next("mts_").reveal()))
                            .most(REMEMBERED))),
            byStranger(
                    "keys",
                    "24,000 API keys of right form that nobody has",
                    on -> List.of(numbered(32, number -> posts(key(on))).most(REMEMBERED))));

    private PersonCases() {}

    private static Attack numbered(int connections, LongFunction<Request> requests) {
        return Attack.numbered(connections, number -> Message.of(requests.apply(number)));
    }

    private static Request logIn() {
        return Requests.post("sessions", Map.of("email", "mallory@example.com", "password", "not hers, but as long"));
    }

    private static Request registration(long number) {
        return Requests.post(
                "users",
                Map.of(
                        "name",
                        "Many",
                        "email",
                        "many-%d-%d@example.com".formatted(System.nanoTime(), number),
                        "password",
                        "a password of many"));
    }

    private static Request atHost(String name) {
        return Requests.get("blog/posts", name);
    }

    private static Request me(String authorization) {
        return Requests.get("me").with("Authorization", authorization);
    }

    private static Request posts(String authorization) {
        return Requests.get("blog/posts").with("Authorization", authorization);
    }

    private static String key(Ground on) {
        var credentials = "mk_" + on.mallory().id() + "_" + Id.next() + ":"
                + Secret.next("mks_").reveal();
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.US_ASCII));
    }
}
