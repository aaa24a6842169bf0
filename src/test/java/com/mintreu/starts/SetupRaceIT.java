package com.mintreu.starts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Json;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Two nodes on one database are set up at the same moment: there is one operator, whoever wins. */
@EnabledIfSystemProperty(named = "mintreu.container", matches = "tomcat")
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class SetupRaceIT {
    @Test
    void makesOneOperator() throws Exception {
        var database = OwnDatabase.empty("setuprace");
        var settings = database.settings("mintreu.setup.token", World.TOKEN);
        try (var first = Node.start("setuprace-a", settings);
                var second = Node.start("setuprace-b", settings)) {
            var answers = atOnce(List.of(
                    () -> setUp(first, "ann"),
                    () -> setUp(second, "bob"),
                    () -> setUp(first, "cid"),
                    () -> setUp(second, "dan")));

            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 201)
                    .as("%s", answers)
                    .hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(answer -> assertThat(
                            answer.text("type"))
                    .as("%s", answer)
                    .isEqualTo("urn:mintreu:problem:setup-refused"));
            assertThat(database.rows("SELECT (SELECT COUNT(*) FROM operators), (SELECT COUNT(*) FROM users)"))
                    .containsExactly("1 1");
        }
    }

    private static Caller.Answer setUp(Node node, String name) {
        return node.caller()
                .call(
                        "POST",
                        "api/v1/operator/setup",
                        Json.object(
                                "token",
                                World.TOKEN,
                                "name",
                                name,
                                "email",
                                name + "@example.com",
                                "password",
                                World.PASSWORD));
    }

    private static List<Caller.Answer> atOnce(List<Callable<Caller.Answer>> calls) throws Exception {
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            return threads.invokeAll(calls).stream()
                    .flatMap(answer -> {
                        try {
                            return Stream.of(answer.get());
                        } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                        }
                    })
                    .toList();
        } finally {
            threads.shutdownNow();
        }
    }
}
