package com.mintreu.starts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Example;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The locale, time zone and charset that a JVM starts with change nothing. */
@EnabledIfSystemProperty(named = "mintreu.container", matches = "tomcat")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LocalesIT {
    private static final String TEXT = "İstanbul, ılık: 東京";

    @ParameterizedTest
    @CsvSource({
        "turkish,  -Duser.language=tr -Duser.country=TR -Duser.timezone=Europe/Istanbul",
        "buddhist, -Duser.language=th -Duser.country=TH -Duser.extensions=u-ca-buddhist-nu-thai -Duser.timezone=Asia/Bangkok",
        "imperial, -Duser.language=ja -Duser.country=JP -Duser.extensions=u-ca-japanese -Duser.timezone=Asia/Tokyo",
        "german,   -Duser.language=de -Duser.country=DE -Duser.timezone=Pacific/Apia -Dfile.encoding=ISO-8859-1"
    })
    void theSameInAnyPlace(String name, String options) throws Exception {
        var database = OwnDatabase.empty(name);
        var settings = database.settings(
                "mintreu.setup.token", World.TOKEN, "mintreu.password.cost", "4", "mintreu.tripwire", "fail");
        try (var node = Node.start(name, settings, options.split(" "))) {
            var world = World.make(node.caller());
            for (var read : world.reads(node.caller()))
                assertThat(read.status()).as("%s", read).isEqualTo(200);
            timesAreRight(database, node, world);
            textsAreWholeAndEnglish(node, world);

            var report = world.operator(node.caller()).call("POST", "api/v1/operator/selftests", "");
            assertThat(report.status()).as("%s", report).isEqualTo(200);
            assertThat(report.json().path("leaks")).isEmpty();
            var preflight = world.operator(node.caller()).get("operator/preflight");
            assertThat(preflight.status()).as("%s", preflight).isEqualTo(200);
            assertThat(preflight.body()).isASCII().contains("\"version of Mintreu\"");
        }
    }

    private static void timesAreRight(OwnDatabase database, Node node, World world) throws Exception {
        var thing = world.withKey(node.caller())
                .get(Example.THINGS)
                .json()
                .path("data")
                .path(0);
        assertThat(Instant.parse(thing.path("createdAt").asText()))
                .isCloseTo(Instant.now(), Assertions.within(Duration.ofMinutes(30)));
        var session = world.operator(node.caller()).get("sessions/current").text("expiresAt");
        assertThat(Instant.parse(session))
                .isCloseTo(Instant.now().plus(Duration.ofDays(7)), Assertions.within(Duration.ofMinutes(30)));
        for (var table : database.rows(
                "SELECT table_name FROM information_schema.columns WHERE table_schema = DATABASE() AND column_name = 'created_at'")) {
            assertThat(database.rows("SELECT created_at FROM " + table
                            + " WHERE ABS(TIMESTAMPDIFF(SECOND, created_at, UTC_TIMESTAMP())) > 1800"))
                    .as(table)
                    .isEmpty();
        }
    }

    private static void textsAreWholeAndEnglish(Node node, World world) {
        var app = world.withKey(node.caller());
        var thing = app.call("POST", "api/v1/" + Example.THINGS, Example.body(TEXT, "İı€"));
        assertThat(thing.text(Example.TEXT)).as("%s", thing).isEqualTo(TEXT);
        assertThat(app.call("PUT", "api/v1/" + Example.thing(thing.text("id")) + Example.SHOWN, "")
                        .status())
                .isEqualTo(200);

        var refused = app.call("POST", "api/v1/" + Example.THINGS, Example.body("x".repeat(Example.MAX_LENGTH + 1)));
        assertThat(refused.status()).as("%s", refused).isEqualTo(422);
        assertThat(refused.body().getBytes(StandardCharsets.UTF_8))
                .as("%s", refused)
                .hasSize(refused.body().length());
        assertThat(refused.body()).contains("must be", String.valueOf(Example.MAX_LENGTH));
    }
}
