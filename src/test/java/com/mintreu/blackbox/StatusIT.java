package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** How the node does, as its operator sees it. */
class StatusIT {
    private static final int CROWD = 30;

    @Test
    void tellsMemoryConnectionsAndQueues() {
        var status = World.operator().get("operator/status").expect(200);

        status.hasExactly("now", "heap", "budget", "requests", "database", "passwords", "refused", "refusedByTenant");
        assertThat(status.json().at("/heap/used").longValue())
                .isBetween(1L, status.json().at("/heap/max").longValue());
        assertThat(status.json().at("/budget/used").longValue())
                .isBetween(0L, status.json().at("/budget/max").longValue());
        assertThat(status.json().path("requests").intValue()).isPositive();
        assertThat(status.json().at("/database/max").intValue()).isEqualTo(5);
        assertThat(status.json().path("refused"))
                .allMatch(each ->
                        each.path("shortage").isTextual() && each.path("count").isIntegralNumber());
    }

    /** Payara has fewer threads for requests than may wait for a password. */
    @Test
    @DisabledIfSystemProperty(named = "mintreu.container", matches = "payara.*")
    void countsWhatWasRefused() throws Exception {
        var before = refused();
        var pool = Executors.newFixedThreadPool(CROWD);
        try {
            Callable<Answer> logIn = () ->
                    Api.anyone().post("sessions", Json.object("email", "nobody@example.com", "password", "wrong"));
            var answers = pool.invokeAll(
                    IntStream.range(0, CROWD).mapToObj(each -> logIn).toList());
            var told = 0L;
            for (var answer : answers) if (answer.get().expect(401, 503).status() == 503) told++;

            assertThat(refused() - before).isEqualTo(told).isPositive();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void isForOperatorsAlone() {
        World.person().api().get("operator/status").problem(403, "forbidden");
        Api.anyone().get("operator/status").problem(401, "unauthenticated");
    }

    private static long refused() {
        return StreamSupport.stream(
                        World.operator()
                                .get("operator/status")
                                .expect(200)
                                .json()
                                .path("refused")
                                .spliterator(),
                        false)
                .mapToLong(each -> each.path("count").longValue())
                .sum();
    }
}
