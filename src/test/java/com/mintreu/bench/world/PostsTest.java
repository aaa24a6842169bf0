package com.mintreu.bench.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.tsid.Tsid;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostsTest {
    @Test
    void haveTheIdsOfTheirMoments() {
        assertThat(Tsid.from(Posts.id(499)).getInstant()).isEqualTo(Posts.published(499));
    }

    @Test
    void areAMillionInTheLargeWorldOfWhichTheBiggestTenantHasOverFiftyThousand() {
        assertThat(IntStream.range(0, 1_999).map(LargeWorld::share).sum() + Posts.FEW + 1)
                .isEqualTo(1_000_000);
        assertThat(LargeWorld.share(0)).isGreaterThan(50_000);
        assertThat(IntStream.range(0, 1_999).map(LargeWorld::share).min().orElseThrow())
                .isPositive();
    }
}
