package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sixty-four callers at once before five connections: who cannot be served is told when to come back, and nothing is lost. */
class CrowdIT {
    private static final int CALLERS = 64;
    private static final Tenant TENANT = World.tenant();
    private static final String POST = TENANT.published("Crowded");

    @Test
    void isServedOrToldWhenToComeBack() throws Exception {
        var answers = crowd(12);

        assertThat(answers).filteredOn(answer -> answer.status() < 300).hasSizeGreaterThan(CALLERS);
        var written = answers.stream()
                .filter(answer -> answer.status() == 201
                        && answer.header("Location")
                                .orElse("")
                                .startsWith(Example.THINGS.substring(Example.THINGS.lastIndexOf('/') + 1) + "/"))
                .map(Answer::id)
                .toList();
        assertThat(Lists.ids(Lists.walk(TENANT.app(), Example.THINGS))).containsAll(written);
    }

    @Test
    void evenWhereSomebodyElseHasMostOfTheConnections() throws Exception {
        var others = new ArrayList<Connection>();
        try {
            while (others.size() < 5) others.add(connect()); // as many as there are, if need be from those that idle
        } catch (SQLException noMore) {
            assertThat(noMore.getErrorCode()).isEqualTo(1226);
        }
        try {
            crowd(3);
        } finally {
            for (var other : others) other.close();
        }
        TENANT.app().get(Example.thing(POST)).expect(200, 503);
    }

    /** The answers to so many calls of each caller, every one of them checked. */
    private static List<Answer> crowd(int calls) throws Exception {
        var together = new CyclicBarrier(CALLERS);
        var pool = Executors.newFixedThreadPool(CALLERS);
        try {
            var callers = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> pool.submit(() -> {
                        together.await();
                        return IntStream.range(0, calls)
                                .mapToObj(call -> checked(call(caller + call)))
                                .toList();
                    }))
                    .toList();
            var answers = new ArrayList<Answer>();
            for (Future<List<Answer>> caller : callers) answers.addAll(caller.get());
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Answer call(int turn) {
        return switch (turn % 6) {
            case 0 -> TENANT.visitor().get(Example.THINGS);
            case 1 -> TENANT.app().get(Example.thing(POST) + Example.PARTS + "?limit=100");
            case 2 -> TENANT.app().post(Example.THINGS, Example.body(World.unique("By turn " + turn)));
            case 3 -> TENANT.office().get("me");
            case 4 ->
                Api.anyone()
                        .post(
                                "sessions",
                                Json.object(
                                        "email",
                                        TENANT.owner().email(),
                                        "password",
                                        TENANT.owner().password()));
            default -> TENANT.app().post(Example.thing(POST) + Example.PARTS, Example.part());
        };
    }

    private static Answer checked(Answer answer) {
        if (answer.status() != 503) return answer.expect(200, 201);
        assertThat(answer.problem(503).text("type"))
                .isIn("urn:mintreu:problem:unavailable", "urn:mintreu:problem:overloaded");
        assertThat(answer.header("Retry-After").orElse("")).as("%s", answer).matches("[1-9][0-9]*");
        return answer;
    }

    private static Connection connect() throws SQLException {
        var database = Platform.get().database();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
