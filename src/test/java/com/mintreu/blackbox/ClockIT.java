package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The platform has one clock, and here it can be moved. Whatever depends on the time follows it, forward and back. */
class ClockIT {
    private static final String CLOCK = "operator/clock";
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Test
    void theLogSaysThatItCanBeMoved() {
        assertThat(Platform.get().log())
                .containsPattern("WARNING:? (.*\\] )?.*The clock can be moved by any operator")
                .contains("Setting mintreu.clock = movable (");
    }

    @Test
    void itRunsOrStandsStill() {
        var tomorrow = Instant.now()
                .plus(Duration.ofDays(1))
                .truncatedTo(ChronoUnit.SECONDS)
                .plusNanos(123_456_000);
        try (var clock = TestClock.stoppedAt(tomorrow)) {
            var standing = World.operator().get(CLOCK).expect(200).hasExactly("now", "running");
            assertThat(standing.time("now")).isEqualTo(tomorrow).isEqualTo(clock.now());
            assertThat(standing.json().path("running").booleanValue()).isFalse();

            var elsewhere = tomorrow.atOffset(ZoneOffset.ofHours(1)).toString();
            var running = World.operator()
                    .put(CLOCK, Json.object("now", elsewhere, "running", true))
                    .expect(200);
            assertThat(running.json().path("running").booleanValue()).isTrue();
            assertThat(running.time("now")).isBetween(tomorrow, tomorrow.plusSeconds(60));
            assertThat(World.operator().get(CLOCK).expect(200).time("now"))
                    .isBetween(running.time("now").plus(MICROSECOND), tomorrow.plusSeconds(60));
        }
        var real = World.operator().get(CLOCK).expect(200);
        assertThat(real.time("now")).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(real.json().path("running").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-01",
                "2027-01-01T00:00:00",
                "1969-12-31T23:59:59Z",
                "9999-12-31T23:59:59-01:00",
                "9900-01-01T00:00:00Z",
                "tomorrow",
                ""
            })
    void whatIsNoTimeItCannotShow(String odd) {
        World.operator()
                .put(CLOCK, Json.object("now", odd, "running", true))
                .problem(422, "invalid")
                .blames("/now");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"running":true}                                                  | /now
            {"now":null,"running":true}                                       | /now
            {"now":1798761600,"running":true}                                 | /now
            {"now":"2027-01-01T00:00:00Z"}                                    | /running
            {"now":"2027-01-01T00:00:00Z","running":"yes"}                    | /running
            {"now":"2027-01-01T00:00:00Z","running":true,"zone":"UTC"}        | /zone
            """)
    void bothMustBeSaid(String body, String pointer) {
        World.operator().put(CLOCK, body).problem(422, "invalid").blames(pointer);
        assertThat(World.operator().get(CLOCK).time("now"))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @Test
    void aSessionLastsSevenDays() {
        var person = World.person();
        try (var clock = TestClock.stopped()) {
            var session = World.logIn(person.email(), person.password());
            var api = Api.anyone().as(session.text("token"));
            assertThat(session.time("expiresAt")).isEqualTo(clock.now().plus(Duration.ofDays(7)));

            clock.forward(Duration.ofDays(7).minus(MICROSECOND));
            api.get("me").expect(200);
            clock.forward(MICROSECOND);
            api.get("me").problem(401, "unauthenticated");
            person.api().get("me").problem(401, "unauthenticated");

            var again = Api.anyone()
                    .as(World.logIn(person.email(), person.password()).text("token"));
            assertThat(again.get("sessions").expect(200).data()).hasSize(1);
        }
        person.api().get("me").problem(401, "unauthenticated"); // that log-in has removed what had expired
    }

    /** Neither from memory nor because the visitor has seen it. */
    @Test
    void whatIsPublishedLaterIsNotThereYet() {
        var tenant = World.tenant();
        var visitor = tenant.visitor();
        try (var clock = TestClock.stopped()) {
            var before = clock.now();
            clock.forward(Duration.ofDays(1));
            var post = Example.thing(tenant.published("Tomorrow"));
            for (var age : new Duration[] {Duration.ZERO, Duration.ofSeconds(10)}) {
                clock.forward(age);
                var seen = visitor.get(post).expect(200).header("ETag").orElseThrow();
                visitor.with("If-None-Match", seen).get(post).expect(304);

                var later = clock.now();
                clock.set(before);
                visitor.get(post).problem(404, "not-found");
                visitor.with("If-None-Match", seen).get(post).problem(404, "not-found");
                assertThat(visitor.get(Example.THINGS).expect(200).data()).isEmpty();
                assertThat(visitor.get(Example.THINGS).header("Last-Modified")).isEmpty();

                clock.set(later);
                visitor.get(post).expect(200);
                assertThat(visitor.get(Example.THINGS).expect(200).data()).hasSize(1);
            }
        }
        visitor.get(Example.THINGS).expect(200);
    }

    @Test
    void theUseOfAKeyIsNotedByIt() {
        var tenant = World.tenant();
        try (var clock = TestClock.stopped()) {
            for (var step : new Duration[] {Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofMinutes(-3)}) {
                clock.forward(step);
                tenant.app().get(Example.THINGS).expect(200);
                assertThat(lastUsed(tenant)).isEqualTo(clock.now());
            }
            clock.forward(Duration.ofMinutes(1).minus(MICROSECOND));
            tenant.app().get(Example.THINGS).expect(200);
            assertThat(lastUsed(tenant)).isBefore(clock.now());
        }
    }

    private static Instant lastUsed(Tenant tenant) {
        return tenant.office()
                .get(tenant.at("applications/" + tenant.application() + "/keys/" + tenant.keyId()))
                .expect(200)
                .time("lastUsedAt");
    }
}
