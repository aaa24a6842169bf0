package com.mintreu.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestartsTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final Restarts restarts = new Restarts();

    @Test
    void areAllowedFiveTimesInTenMinutes() {
        assertThat(IntStream.range(0, 5)).allMatch(minute -> restarts.mayStart(NOON.plusSeconds(60 * minute)));
        assertThat(restarts.mayStart(NOON.plusSeconds(599))).isFalse();
        assertThat(restarts.mayStart(NOON.plusSeconds(600))).isTrue();
        assertThat(restarts.mayStart(NOON.plusSeconds(601))).isFalse();
    }

    @Test
    void sayWhatEndedIt() {
        assertThat(Restarts.reason(3)).contains("OutOfMemoryError");
        assertThat(Restarts.reason(137)).contains("137").doesNotContain("OutOfMemoryError");
    }
}
