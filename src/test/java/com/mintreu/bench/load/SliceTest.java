package com.mintreu.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SliceTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void takesTheNearestRankAsPercentile() {
        var slice = Slice.of(
                LongStream.rangeClosed(1, 200)
                        .map(each -> (201 - each) * 1_000_000)
                        .toArray(),
                SECOND,
                Map.of());

        assertThat(slice.percentile(50)).isEqualTo(100);
        assertThat(slice.percentile(99)).isEqualTo(198);
        assertThat(slice.percentile(100)).isEqualTo(200);
        assertThat(slice.percentile(0)).isEqualTo(1);
    }

    @Test
    void hasEveryPercentileInASingleAnswer() {
        var slice = Slice.of(new long[] {7_000_000}, SECOND, Map.of());

        assertThat(slice.percentile(50)).isEqualTo(slice.percentile(99)).isEqualTo(7);
    }

    @Test
    void countsPerSecond() {
        assertThat(Slice.of(new long[300], 2 * SECOND, Map.of()).perSecond()).isEqualTo(150);
    }
}
