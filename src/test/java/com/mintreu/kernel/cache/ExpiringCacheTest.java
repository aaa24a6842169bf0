package com.mintreu.kernel.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpiringCacheTest {
    private final ExpiringCache<String, String> cache = new ExpiringCache<>(10_000, (key, value) -> 840);
    private final AtomicInteger lookUps = new AtomicInteger();

    @Test
    void looksUpOnce() {
        assertThat(cache.get("key", this::lookUp)).isEqualTo("key, looked up 1 times");
        assertThat(cache.get("key", this::lookUp)).isEqualTo("key, looked up 1 times");
    }

    @Test
    void keepsKeysApart() {
        cache.get("key", this::lookUp);

        assertThat(cache.get("other", this::lookUp)).isEqualTo("other, looked up 2 times");
    }

    @Test
    void looksUpAgainWhatItForgot() {
        cache.get("key", this::lookUp);
        cache.forget("key");

        assertThat(cache.get("key", this::lookUp)).isEqualTo("key, looked up 2 times");
    }

    @Test
    void forgetsNothingElse() {
        cache.get("key", this::lookUp);
        cache.forget("other");

        assertThat(cache.get("key", this::lookUp)).isEqualTo("key, looked up 1 times");
    }

    @Test
    void doesNotRememberAFailure() {
        assertThatIllegalStateException()
                .isThrownBy(() -> cache.get("key", key -> {
                    throw new IllegalStateException("down");
                }));

        assertThat(cache.get("key", this::lookUp)).isEqualTo("key, looked up 1 times");
    }

    /** "Aa" and "BB" have the same hash. */
    @Test
    void oneThatIsBeingLookedUpKeepsNoOtherKeyWaiting() throws Exception {
        var slow = new CompletableFuture<String>();
        var first = CompletableFuture.supplyAsync(() -> cache.get("Aa", key -> slow.join()));
        awaitLookUp("Aa");

        assertThat(CompletableFuture.supplyAsync(() -> cache.get("BB", this::lookUp))
                        .get(10, TimeUnit.SECONDS))
                .startsWith("BB, ");
        slow.complete("at last");
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("at last");
    }

    @Test
    void whoWantsTheSameWaitsForTheOne() throws Exception {
        var slow = new CompletableFuture<String>();
        var first = CompletableFuture.supplyAsync(() -> cache.get("key", key -> slow.join()));
        awaitLookUp("key");
        var second = CompletableFuture.supplyAsync(() -> cache.get("key", this::lookUp));

        slow.complete("at last");
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("at last");
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("at last");
        assertThat(lookUps).hasValue(0);
    }

    @Test
    void whoWaitedForAFailureLooksUpItself() throws Exception {
        var slow = new CompletableFuture<String>();
        var first = CompletableFuture.supplyAsync(() -> cache.get("key", key -> slow.join()));
        awaitLookUp("key");
        var second = CompletableFuture.supplyAsync(() -> cache.get("key", this::lookUp));

        slow.completeExceptionally(new IllegalStateException("down"));
        assertThat(first).failsWithin(Duration.ofSeconds(10));
        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("key, looked up 1 times");
    }

    @Test
    void whatWasLookedUpBeforeItWasForgottenIsNotKept() throws Exception {
        var slow = new CompletableFuture<String>();
        var first = CompletableFuture.supplyAsync(() -> cache.get("key", key -> slow.join()));
        awaitLookUp("key");

        cache.forget("key");
        slow.complete("old");
        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("old");
        assertThat(cache.get("key", this::lookUp)).isEqualTo("key, looked up 1 times");
    }

    @Test
    void isBounded() {
        IntStream.range(0, 1_000).forEach(number -> cache.get("key " + number, this::lookUp));
        lookUps.set(0);
        IntStream.range(0, 1_000).forEach(number -> cache.get("key " + number, this::lookUp));

        assertThat(lookUps).hasValueGreaterThanOrEqualTo(980);
    }

    @Test
    void isStaleForSecondsAtMost() {
        assertThat(ExpiringCache.STALENESS).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(15));
    }

    private void awaitLookUp(String key) {
        while (!cache.isLookingUp(key)) Thread.onSpinWait();
    }

    private String lookUp(String key) {
        return key + ", looked up " + lookUps.incrementAndGet() + " times";
    }
}
