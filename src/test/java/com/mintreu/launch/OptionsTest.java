package com.mintreu.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final Set<String> NAMES = Set.of("quick", "cases", "rounds", "jvm");

    @Test
    void areSwitchesAndValues() {
        var options = Options.of(NAMES, "quick", "cases=a,b", "rounds=3", "jvm=-XX:A=1", "jvm=-XX:B");

        assertThat(options.has("quick")).isTrue();
        assertThat(options.words("cases")).containsExactly("a", "b");
        assertThat(options.number("rounds", 5)).isEqualTo(3);
        assertThat(options.all("jvm")).containsExactly("-XX:A=1", "-XX:B");
    }

    @Test
    void mayBeLeftOut() {
        var options = Options.of(NAMES, "cases=");

        assertThat(options.has("quick")).isFalse();
        assertThat(options.words("cases")).isEmpty();
        assertThat(options.number("rounds", 5)).isEqualTo(5);
    }

    @Test
    void thatAreUnknownAreRefused() {
        assertThatThrownBy(() -> Options.of(NAMES, "case=a")).hasMessageContaining("no option case");
    }
}
