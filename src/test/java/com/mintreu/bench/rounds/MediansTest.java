package com.mintreu.bench.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MediansTest {
    @Test
    void takesTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
        assertThat(Medians.of(9, 1, 2)).isEqualTo(2);
        assertThat(Medians.of(9, 1, 2, 4)).isEqualTo(3);
    }

    @Test
    void takesEachFigureByItselfAndAddsAnswersUp() {
        var line = Medians.of(List.of(
                round(100, 3.0, Map.of()),
                round(120, 1.0, Map.of(503, 2L)),
                round(110, 2.0, Map.of(503, 1L, 500, 1L))));

        assertThat(line.perSecond()).isEqualTo(110);
        assertThat(line.server()).isEqualTo(2);
        assertThat(line.answers()).isEqualTo(30);
        assertThat(line.wrong()).containsOnly(Map.entry(503, 3L), Map.entry(500, 1L));
        assertThat(line.spread()).isCloseTo(20 / 110.0, within(1e-9));
    }

    private static Figures round(double perSecond, double server, Map<Integer, Long> wrong) {
        return new Figures("a", "war", 8, 10, perSecond, 0, 1, 2, server, 0, 1, 1, 1, wrong);
    }
}
