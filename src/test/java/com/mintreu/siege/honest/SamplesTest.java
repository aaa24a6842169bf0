package com.mintreu.siege.honest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final Duration ROUND = Duration.ofSeconds(1);

    @Test
    void countsAnswersOfEachKind() {
        var samples = new Samples(
                List.of(sample(Kind.READ, 0, 1, true), sample(Kind.READ, 0, 1, false), sample(Kind.WRITE, 0, 1, true)));

        assertThat(samples.answered(Kind.READ)).isEqualTo(0.5);
        assertThat(samples.answered(Kind.WRITE)).isEqualTo(1);
        assertThat(samples.failures()).containsOnlyKeys("READ status 503");
    }

    @Test
    void takesTheMedianOfTheRounds() {
        var all = new ArrayList<Sample>();
        for (var millis : new long[] {900, 10, 20}) {
            var round = all.size() / 100;
            LongStream.range(0, 99).forEach(fast -> all.add(sample(Kind.READ, round, 1, true)));
            all.add(sample(Kind.READ, round, millis, true));
            all.set(all.size() - 2, sample(Kind.READ, round, millis, true)); // two of a hundred are slow
        }

        assertThat(new Samples(all).p99(ROUND, 3)).isEqualTo(20);
    }

    private static Sample sample(Kind kind, int round, long millis, boolean answered) {
        return new Sample(
                kind,
                ROUND.multipliedBy(round).toNanos(),
                Duration.ofMillis(millis).toNanos(),
                answered,
                answered ? "" : "status 503");
    }
}
