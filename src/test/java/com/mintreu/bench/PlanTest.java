package com.mintreu.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTest {
    private final Map<String, String> properties = new HashMap<>(Map.of(
            "mintreu.war",
            "w",
            "mintreu.tomcat.home",
            "t",
            "mintreu.home",
            "h",
            "mintreu.bench.folder",
            "f",
            "mintreu.bench.cases",
            "",
            "mintreu.bench.against",
            ""));

    @Test
    void isFullUnlessAskedOtherwise() {
        var plan = Plan.of(properties::get);

        assertThat(plan.pace().connections()).containsExactly(1, 8, 32);
        assertThat(plan.wants("pools")).isTrue();
        assertThat(plan.other()).isEmpty();
    }

    @Test
    void isQuickWithTheMostImportantCases() {
        properties.putAll(Map.of("mintreu.bench", "quick", "mintreu.bench.against", "other.war"));
        var plan = Plan.of(properties::get);

        assertThat(plan.pace().connections()).containsExactly(8);
        assertThat(plan.wants("ten-by-key")).isTrue();
        assertThat(plan.wants("pools")).isFalse();
        assertThat(plan.other()).isPresent();
    }

    @Test
    void takesCasesAndTimesFromTheCommandLine() {
        properties.putAll(Map.of(
                "mintreu.bench",
                "quick",
                "mintreu.bench.cases",
                "pools, log-in",
                "mintreu.bench.rounds",
                "7",
                "mintreu.bench.connections",
                "2,4"));
        var plan = Plan.of(properties::get);

        assertThat(plan.wants("pools")).isTrue();
        assertThat(plan.wants("log-in")).isTrue();
        assertThat(plan.wants("ten-by-key")).isFalse();
        assertThat(plan.pace().rounds()).isEqualTo(7);
        assertThat(plan.pace().connections()).containsExactly(2, 4);
    }

    @Test
    void saysWhatIsMissing() {
        properties.remove("mintreu.war");

        assertThatThrownBy(() -> Plan.of(properties::get)).hasMessageContaining("mintreu.war", "mvn -Pbench");
    }
}
