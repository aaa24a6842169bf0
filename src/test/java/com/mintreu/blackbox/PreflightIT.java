package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the host gives, and what is missing. */
class PreflightIT {
    /** The container is stock here, and not set to fit; {@code starts.ContainerIT} has one that is. */
    private static final List<String> CONTAINERS =
            List.of("connector at port", "garbage collector", "after an OutOfMemoryError");

    @Test
    void findsNothingMissingHere() {
        var lines = World.operator().get("operator/preflight").expect(200).data();

        assertThat(lines)
                .extracting(line -> line.path("subject").textValue())
                .contains(
                        "database version",
                        "right to change the schema",
                        "sql_mode",
                        "wait_timeout of the server (our connections ask for more)",
                        "heap, MiB",
                        "Java",
                        "writable folder");
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.path("found").textValue()).isNotBlank());
        assertThat(lines)
                .filteredOn(line -> !isOfTheContainer(line)
                        && !line.path("subject").textValue().startsWith("names below"))
                .allSatisfy(line -> assertThat(line.path("ok").booleanValue())
                        .as("%s", line)
                        .isTrue());
        assertThat(lines.toString()).doesNotContain(Platform.get().database().password());
    }

    @Test
    void sayWhatToChangeInAStockContainer() {
        var container = World.operator().get("operator/preflight").expect(200).data().stream()
                .filter(PreflightIT::isOfTheContainer)
                .toList();

        assertThat(container)
                .anySatisfy(line ->
                        assertThat(line.path("cure").asText()).contains("ExitOnOutOfMemoryError", "/health/live"))
                .filteredOn(line -> !line.path("ok").booleanValue())
                .allSatisfy(line -> assertThat(line.path("cure").asText()).isNotBlank());
    }

    @Test
    void isForOperatorsAlone() {
        Api.anyone().get("operator/preflight").problem(401, "unauthenticated");
        World.person().api().get("operator/preflight").problem(403, "forbidden");
    }

    private static boolean isOfTheContainer(JsonNode line) {
        return CONTAINERS.stream().anyMatch(line.path("subject").textValue()::startsWith);
    }
}
