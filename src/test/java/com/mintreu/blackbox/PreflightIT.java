package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the host gives, and what is missing. */
class PreflightIT {
    @Test
    void findsNothingMissingHere() {
        var lines = World.operator().get("operator/preflight").expect(200).data();

        assertThat(lines).extracting(line -> line.path("subject").textValue())
                .contains("database version", "right to change the schema", "sql_mode", "wait_timeout of the server (our connections ask for more)", "heap, MiB", "Java", "writable folder");
        assertThat(lines).allSatisfy(line -> assertThat(line.path("found").textValue()).isNotBlank());
        assertThat(lines).filteredOn(line -> !line.path("subject").textValue().startsWith("names below"))
                .allSatisfy(line -> assertThat(line.path("ok").booleanValue()).as("%s", line).isTrue());
        assertThat(lines.toString()).doesNotContain(Platform.get().database().password());
    }

    @Test
    void isForOperatorsAlone() {
        Api.anyone().get("operator/preflight").problem(401, "unauthenticated");
        World.person().api().get("operator/preflight").problem(403, "forbidden");
    }
}
