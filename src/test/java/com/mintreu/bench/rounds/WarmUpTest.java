package com.mintreu.bench.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    private static final double LITTLE = 0.01;

    private final WarmUp warmUp = new WarmUp(Duration.ofHours(1));

    @Test
    void isOverWhenTheLastTurnsAreAlike() {
        for (var perSecond : new double[] {10, 50, 100, 102}) {
            warmUp.turn(perSecond, LITTLE);
            assertThat(warmUp.isOver()).isFalse();
        }
        warmUp.turn(99, LITTLE);

        assertThat(warmUp.isOver()).isTrue();
        assertThat(warmUp).hasToString("steady after 0 s of warm-up, the compiler's part in Tomcat's CPU being 1 %");
    }

    @Test
    void goesOnWhileMuchIsCompiled() {
        for (var turn = 0; turn < 5; turn++) warmUp.turn(100, 0.2);

        assertThat(warmUp.isOver()).isFalse();
    }

    @Test
    void isOverWhenItsTimeIs() {
        var none = new WarmUp(Duration.ZERO);

        assertThat(none.isOver()).isTrue();
        assertThat(none.toString()).startsWith("NOT yet steady");
    }
}
