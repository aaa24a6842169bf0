package com.mintreu.kernel.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HeapTroubleTest {
    @Test
    void knowsWhenItWasLastNoted() {
        HeapTrouble.note();

        assertThat(HeapTrouble.last().orElseThrow())
                .isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
    }
}
