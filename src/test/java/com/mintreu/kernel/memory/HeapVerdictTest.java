package com.mintreu.kernel.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HeapVerdictTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final HeapVerdict verdict = new HeapVerdict();
    private int collections;

    @Test
    void isBrokenOnceItWasFullForAMinute() {
        collected(0.97, 0);
        collected(0.96, 59);
        assertThat(verdict.trouble()).isEmpty();

        collected(0.96, 60);
        assertThat(verdict.trouble()).hasValueSatisfying(why -> assertThat(why).contains("95 %"));
    }

    @Test
    void aCollectionThatFindsRoomBeginsAnew() {
        collected(0.99, 0);
        collected(0.95, 30);
        collected(0.99, 31);
        collected(0.99, 90);
        assertThat(verdict.trouble()).isEmpty();

        collected(0.99, 91);
        assertThat(verdict.trouble()).isPresent();
        collected(0.40, 92);
        assertThat(verdict.trouble()).isEmpty();
    }

    @Test
    void withoutAnotherCollectionNobodyKnows() {
        collected(0.99, 0);
        verdict.see(new HeapSample(0.99, collections, NOON.plusSeconds(3600)));
        assertThat(verdict.trouble()).isEmpty();
    }

    @Test
    void afterAnOutOfMemoryErrorItStaysBroken() {
        verdict.outOfMemory();
        collected(0.10, 0);
        assertThat(verdict.trouble()).hasValueSatisfying(why -> assertThat(why).contains("OutOfMemoryError"));
    }

    @Test
    void aSampleIsAShareOfTheHeap() {
        System.gc();
        var sample = HeapSample.take(NOON);
        assertThat(sample.alive()).isGreaterThan(0).isLessThan(1);
        assertThat(sample.collections()).isPositive();
    }

    private void collected(double alive, int second) {
        verdict.see(new HeapSample(alive, ++collections, NOON.plusSeconds(second)));
    }
}
