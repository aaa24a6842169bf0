package com.mintreu.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.kernel.overload.Budget;
import com.mintreu.kernel.overload.Budgets;
import com.mintreu.kernel.overload.Shortage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BodyTest {
    private final Budget budget = Budgets.of(1 << 20, 100);

    @Test
    void isReadAgainAsItCame() throws IOException {
        for (var length : new int[] {0, 1, 1_024, 1_025, 3_072, 100_000}) {
            var bytes = bytes(length);

            assertThat(received(bytes, 1 << 20).stream().readAllBytes()).isEqualTo(bytes);
            assertThat(announced(bytes).stream().readAllBytes()).isEqualTo(bytes);
            assertThat(new SequenceInputStream(announced(bytes).stream(), InputStream.nullInputStream()).readAllBytes())
                    .isEqualTo(bytes);
        }
    }

    @Test
    void isKeptUpToItsLimit() throws IOException {
        assertThat(received(bytes(5_000), 5_000).isTooLong()).isFalse();

        var tooLong = received(bytes(5_001), 5_000);
        assertThat(tooLong.isTooLong()).isTrue();
        assertThat(tooLong.length()).isEqualTo(5_001);
        assertThat(tooLong.stream().readAllBytes()).isEmpty();
    }

    @Test
    void isDroppedIfThereIsNoMemoryForIt() throws IOException {
        var body = received(bytes(900_000), 1 << 20);

        assertThat(body.shortage()).contains(Shortage.memoryOfOne);
        assertThat(body.length()).isEqualTo(900_000);
        assertThat(budget.memory().used()).isZero();
    }

    @Test
    void takesAboutAsMuchMemoryAsItIsLong() throws IOException {
        received(bytes(500_000), 1 << 20);

        assertThat(budget.memory().used()).isBetween(500_000L, 540_000L);
    }

    @Test
    void whichIsTakenBeforeItHasArrivedIfTheClientSaysHowLongItIs() throws IOException {
        var body = new Body(1 << 20, 500_000, Optional.of(budget.open("203.0.113.1")));
        var in = new ByteArrayInputStream(bytes(500_000));
        while (body.length() < 70_000) body.readFrom(in, 7_001);

        assertThat(budget.memory().used()).isEqualTo(500_000);
        while (body.readFrom(in, 7_001) >= 0) continue;
        assertThat(budget.memory().used()).isEqualTo(500_000);
        assertThat(body.stream().readAllBytes()).isEqualTo(bytes(500_000));
    }

    @Test
    void ofWhichNothingIsTakenInAdvanceWhereHalfOfAllIsInUse() throws IOException {
        budget.open("203.0.113.2").grow(1 << 19);
        var body = new Body(1 << 20, 400_000, Optional.of(budget.open("203.0.113.1")));
        var in = new ByteArrayInputStream(bytes(400_000));
        while (body.length() < 70_000) body.readFrom(in, 7_001);

        assertThat(budget.memory().used() - (1 << 19)).isBetween(70_000L, 110_000L);
        while (body.readFrom(in, 7_001) >= 0) continue;
        assertThat(body.stream().readAllBytes()).isEqualTo(bytes(400_000));
    }

    private Body announced(byte[] bytes) throws IOException {
        return read(new Body(1 << 20, bytes.length, Optional.of(budget.open("203.0.113.1"))), bytes);
    }

    private Body received(byte[] bytes, int limit) throws IOException {
        return read(new Body(limit, -1, Optional.of(budget.open("203.0.113.1"))), bytes);
    }

    private static Body read(Body body, byte[] bytes) throws IOException {
        var in = new ByteArrayInputStream(bytes);
        while (body.readFrom(in, 7_001) >= 0) continue;
        return body;
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
