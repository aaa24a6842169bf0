package com.mintreu.kernel.overload;

import static com.mintreu.kernel.overload.Turns.Outcome.ENTERED;
import static com.mintreu.kernel.overload.Turns.Outcome.TOO_MANY_OF_ONE_WAIT;
import static com.mintreu.kernel.overload.Turns.Outcome.TOO_MANY_WAIT;
import static com.mintreu.kernel.overload.Turns.Outcome.WAITED_IN_VAIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TurnsTest {
    private final Turns turns = new Turns(3, 4, Duration.ofSeconds(10));
    private final List<String> entered = Collections.synchronizedList(new ArrayList<>());

    @Test
    void oneOwnerDoesNotGetTheLastPermit() {
        assertThat(List.of(turns.enter("ada"), turns.enter("ada"))).containsOnly(ENTERED);
        var third = begin("ada", 1);

        assertThat(turns.enter("bob")).isEqualTo(ENTERED);
        assertThat(entered).isEmpty();
        turns.leave("ada");
        third.join();
        assertThat(entered).containsExactly("ada");
    }

    @Test
    void anotherOwnerComesBeforeThoseOfOneWhoWaitLonger() {
        fill();
        var some = List.of(begin("ada", 1), begin("ada", 2), begin("bob", 3));

        turns.leave("carol");
        some.get(2).join();
        assertThat(entered).containsExactly("bob");
    }

    @Test
    void soManyWaitAndNoMore() {
        fill();
        begin("ada", 1);
        begin("ada", 2);

        assertThat(turns.enter("ada")).isEqualTo(TOO_MANY_OF_ONE_WAIT);
        begin("dora", 3);
        begin("dora", 4);
        assertThat(turns.enter("eve")).isEqualTo(TOO_MANY_WAIT);
        assertThat(turns.waiting()).isEqualTo(4);
    }

    @Test
    void whoWaitsInVainLeavesNothingBehind() {
        var impatient = new Turns(1, 4, Duration.ofMillis(60));
        impatient.enter("ada");

        assertThat(impatient.enter("bob")).isEqualTo(WAITED_IN_VAIN);
        assertThat(impatient.waiting()).isZero();
        impatient.leave("ada");
        assertThat(impatient.enter("bob")).isEqualTo(ENTERED);
        assertThat(impatient.inside()).isEqualTo(1);
    }

    @Test
    void neverMoreAreInsideThanThereArePermits() {
        var busy = new Turns(3, 100, Duration.ofSeconds(10));
        var all = new ArrayList<CompletableFuture<Integer>>();
        for (var i = 0; i < 24; i++) {
            var owner = "owner " + i % 5;
            all.add(CompletableFuture.supplyAsync(() -> mostInside(busy, owner)));
        }

        assertThat(all).allSatisfy(most -> assertThat(most.join()).isBetween(1, 3));
        assertThat(busy.inside()).isZero();
        assertThat(busy.waiting()).isZero();
    }

    private static int mostInside(Turns turns, String owner) {
        var most = 0;
        for (var i = 0; i < 200; i++) {
            if (turns.enter(owner) != ENTERED) throw new AssertionError(owner);
            most = Math.max(most, turns.inside());
            turns.leave(owner);
        }
        return most;
    }

    /** All permits are taken: two by ada, one by carol. */
    private void fill() {
        turns.enter("ada");
        turns.enter("ada");
        turns.enter("carol");
    }

    /** Another thread enters; returns when so many wait. */
    private CompletableFuture<Void> begin(String owner, int waiting) {
        var begun = CompletableFuture.runAsync(
                () -> {
                    if (turns.enter(owner) == ENTERED) entered.add(owner);
                },
                task -> new Thread(task).start());
        while (turns.waiting() < waiting) Thread.onSpinWait();
        return begun;
    }
}
