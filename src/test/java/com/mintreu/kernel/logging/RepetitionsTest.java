package com.mintreu.kernel.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RepetitionsTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Repetitions repetitions = new Repetitions(Duration.ofSeconds(10), nanos::get);
    private final List<String> told = new ArrayList<>();

    @Test
    void areLeftOutUntilTheTimeIsOver() {
        assertThat(admit("a")).hasValue(0);
        assertThat(admit("a")).isEmpty();
        pass(9);
        assertThat(admit("a")).isEmpty();
        pass(1);
        assertThat(admit("a")).hasValue(2);
        assertThat(admit("a")).isEmpty();
    }

    @Test
    void areCountedByTheirKind() {
        assertThat(admit("a")).hasValue(0);
        assertThat(admit("b")).hasValue(0);
        assertThat(admit("a")).isEmpty();
    }

    @Test
    void areToldByWhoeverLogsNextIfNoOtherFollows() {
        admit("a");
        admit("a");
        admit("a");
        admit("b");
        pass(9);
        repetitions.tellOverdue();
        assertThat(told).isEmpty();

        pass(1);
        repetitions.tellOverdue();
        repetitions.tellOverdue();
        assertThat(told).containsExactly("a 2");
        assertThat(admit("a")).hasValue(0);
    }

    @Test
    void doNotGrowWithTheNumberOfKinds() {
        for (var i = 0; i < 100_000; i++) admit("kind " + i);

        assertThat(admit("kind 99999")).isEmpty();
        assertThat(admit("kind 0")).hasValue(0);
    }

    private OptionalInt admit(String kind) {
        return repetitions.admit(kind, count -> told.add(kind + " " + count));
    }

    private void pass(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
