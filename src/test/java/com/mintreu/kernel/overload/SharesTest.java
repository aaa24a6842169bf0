package com.mintreu.kernel.overload;

import static com.mintreu.kernel.overload.Shares.Outcome.GRANTED;
import static com.mintreu.kernel.overload.Shares.Outcome.SHARE_REACHED;
import static com.mintreu.kernel.overload.Shares.Outcome.TOTAL_REACHED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class SharesTest {
    private final Shares shares = new Shares(100, 60);

    @Test
    void noOwnerGetsMoreThanTheShare() {
        assertThat(shares.take(60, "ada")).isEqualTo(GRANTED);
        assertThat(shares.take(1, "ada")).isEqualTo(SHARE_REACHED);
        assertThat(shares.take(40, "bob")).isEqualTo(GRANTED);
        assertThat(shares.used()).isEqualTo(100);
    }

    @Test
    void allTogetherGetNoMoreThanTheTotal() {
        shares.take(60, "ada");

        assertThat(shares.take(41, "bob")).isEqualTo(TOTAL_REACHED);
        assertThat(shares.take(41, null)).isEqualTo(TOTAL_REACHED);
        assertThat(shares.used()).isEqualTo(60);
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        shares.take(60, "ada");
        shares.release(10, "ada");

        assertThat(shares.take(10, "ada")).isEqualTo(GRANTED);
        assertThat(shares.take(1, "ada")).isEqualTo(SHARE_REACHED);
    }

    @Test
    void aSecondOwnerOfTheSameAmountIsHeldToTheShareToo() {
        shares.take(50, "an address");
        shares.take(20, "another");

        assertThat(shares.charge("a tenant", 50)).isTrue();
        assertThat(shares.charge("a tenant", 20)).isFalse();
        shares.discharge("a tenant", 50);
        assertThat(shares.charge("a tenant", 20)).isTrue();
        assertThat(shares.used()).isEqualTo(70);
    }

    @Test
    void holdWhoeverTakesAtTheSameMoment() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        var takers = new ArrayList<Callable<Long>>();
        for (var i = 0; i < 8; i++) {
            var owner = "owner " + i % 2;
            takers.add(() -> takeAndRelease(owner));
        }
        try {
            for (var most : pool.invokeAll(takers)) assertThat(most.get()).isLessThanOrEqualTo(100);
        } finally {
            pool.shutdownNow();
        }
        assertThat(shares.used()).isZero();
        assertThat(List.of(shares.take(60, "owner 0"), shares.take(40, "owner 1")))
                .containsOnly(GRANTED);
    }

    /** The most that was seen to be granted. */
    private long takeAndRelease(String owner) {
        var most = 0L;
        for (var i = 0; i < 20_000; i++) {
            var amount = ThreadLocalRandom.current().nextInt(1, 40);
            if (shares.take(amount, owner) != GRANTED) continue;
            most = Math.max(most, amount);
            shares.release(amount, owner);
        }
        return most;
    }
}
