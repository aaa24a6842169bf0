package com.mintreu.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProcessStampTest {
    private static final Instant START = Instant.parse("2026-11-22T10:15:30.123Z");

    @Test
    void comesBackFromItsText() {
        var stamp = new ProcessStamp(4711, START);

        assertThat(ProcessStamp.parse(stamp + "\n")).contains(stamp);
    }

    @Test
    void isNothingIfTheTextWasCutShort() {
        assertThat(ProcessStamp.parse("")).isEmpty();
        assertThat(ProcessStamp.parse("4711")).isEmpty();
        assertThat(ProcessStamp.parse("4711 2026-11-")).isEmpty();
    }

    @Test
    void tellsALaterProcessWithTheSamePidApart() {
        var stamp = new ProcessStamp(4711, START);

        assertThat(stamp.isMyStart(START.plusSeconds(1))).isTrue();
        assertThat(stamp.isMyStart(START.plusSeconds(3))).isFalse();
    }
}
