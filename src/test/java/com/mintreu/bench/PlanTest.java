package com.mintreu.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final List<String> PLACES =
            List.of("mintreu.war", "mintreu.tomcat.home", "mintreu.home", "mintreu.bench.folder");

    @BeforeEach
    void setPlaces() {
        PLACES.forEach(name -> System.setProperty(name, name));
    }

    @AfterEach
    void clearPlaces() {
        PLACES.forEach(System::clearProperty);
    }

    @Test
    void isFullUnlessAskedOtherwise() {
        var plan = Plan.of();

        assertThat(plan.pace().connections()).containsExactly(1, 8, 32);
        assertThat(plan.wants("pools")).isTrue();
        assertThat(plan.other()).isEmpty();
    }

    @Test
    void isQuickWithTheMostImportantCases() {
        var plan = Plan.of("quick", "against=other.war");

        assertThat(plan.pace().connections()).containsExactly(8);
        assertThat(plan.wants("ten-by-key")).isTrue();
        assertThat(plan.wants("pools")).isFalse();
        assertThat(plan.other()).isPresent();
    }

    @Test
    void takesCasesAndTimesFromTheCommandLine() {
        var plan = Plan.of("quick", "cases=pools,log-in", "rounds=7", "connections=2,4");

        assertThat(plan.wants("pools")).isTrue();
        assertThat(plan.wants("log-in")).isTrue();
        assertThat(plan.wants("ten-by-key")).isFalse();
        assertThat(plan.pace().rounds()).isEqualTo(7);
        assertThat(plan.pace().connections()).containsExactly(2, 4);
    }

    @Test
    void saysWhatIsMissing() {
        System.clearProperty("mintreu.war");

        assertThatThrownBy(Plan::of).hasMessageContaining("mintreu.war");
    }
}
