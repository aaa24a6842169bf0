package com.mintreu.kernel.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final Remembered<String, String> remembered = new Remembered<>(10_000, (key, value) -> 840);
    private final AtomicInteger lookUps = new AtomicInteger();

    @Test
    void looksUpOnce() {
        assertThat(remembered.get("key", this::lookUp)).isEqualTo("key, looked up 1 times");
        assertThat(remembered.get("key", this::lookUp)).isEqualTo("key, looked up 1 times");
    }

    @Test
    void keepsKeysApart() {
        remembered.get("key", this::lookUp);

        assertThat(remembered.get("other", this::lookUp)).isEqualTo("other, looked up 2 times");
    }

    @Test
    void looksUpAgainWhatItForgot() {
        remembered.get("key", this::lookUp);
        remembered.forget("key");

        assertThat(remembered.get("key", this::lookUp)).isEqualTo("key, looked up 2 times");
    }

    @Test
    void forgetsNothingElse() {
        remembered.get("key", this::lookUp);
        remembered.forget("other");

        assertThat(remembered.get("key", this::lookUp)).isEqualTo("key, looked up 1 times");
    }

    @Test
    void doesNotRememberAFailure() {
        assertThatIllegalStateException().isThrownBy(() -> remembered.get("key", key -> {
            throw new IllegalStateException("down");
        }));

        assertThat(remembered.get("key", this::lookUp)).isEqualTo("key, looked up 1 times");
    }

    @Test
    void isBounded() {
        IntStream.range(0, 1_000).forEach(number -> remembered.get("key " + number, this::lookUp));
        lookUps.set(0);
        IntStream.range(0, 1_000).forEach(number -> remembered.get("key " + number, this::lookUp));

        assertThat(lookUps).hasValueGreaterThanOrEqualTo(980);
    }

    @Test
    void isStaleForSecondsAtMost() {
        assertThat(Remembered.STALENESS).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(15));
    }

    private String lookUp(String key) {
        return key + ", looked up " + lookUps.incrementAndGet() + " times";
    }
}
