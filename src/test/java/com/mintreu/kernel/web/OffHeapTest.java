package com.mintreu.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffHeapTest {
    private static final byte[] BYTES = new byte[3 * OffHeap.PIECE + 7];

    static {
        new Random(1).nextBytes(BYTES);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "65536", "65537", "196614", "196615"})
    void givesBackWhatItGotFromAPlaceOn(int from) {
        assertThat(all(new OffHeap(BYTES, from))).isEqualTo(Arrays.copyOfRange(BYTES, from, BYTES.length));
    }

    @Test
    void twoAtATimeDoNotMix() {
        all(new OffHeap(BYTES, 0)); // whose buffers are used again
        var other = BYTES.clone();
        Arrays.fill(other, (byte) 7);
        var first = new OffHeap(BYTES, 0);
        var second = new OffHeap(other, 0);

        assertThat(all(first)).isEqualTo(BYTES);
        assertThat(all(second)).isEqualTo(other);
    }

    @Test
    void nothingIsLeftOfWhatIsDropped() {
        var dropped = new OffHeap(BYTES, 0);
        dropped.next();
        dropped.drop();

        assertThat(dropped.next()).isNull();
        assertThat(all(new OffHeap(BYTES, 0))).isEqualTo(BYTES);
    }

    private static byte[] all(OffHeap waiting) {
        var all = new ByteArrayOutputStream();
        for (var piece = waiting.next(); piece != null; piece = waiting.next()) all.writeBytes(piece);
        return all.toByteArray();
    }
}
