package com.mintreu.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.kernel.problems.Problem;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class OddBodiesTest {
    record Note(String text) {}

    @Test
    void refusesBytesThatPretendToBeUtf32() {
        assertMalformed(new Body(new byte[] {0, 0, 0, '{', 0, 0}));
        assertMalformed(new Body(new byte[] {0, 0, 0, '{', -1, -1, -1, -1}));
        assertMalformed(new Body(new byte[] {0, '{', 0, 0}));
    }

    @Property
    void isReadOrRefusedWhateverItIs(@ForAll("bytes") byte[] bytes) {
        try {
            new Body(bytes).as(Note.class);
        } catch (Problem problem) {
            assertThat(problem.status()).isIn(400, 422);
        }
    }

    private static void assertMalformed(Body body) {
        assertThat(body.refusedAs(Note.class))
                .extracting("status", "type")
                .containsExactly(400, "urn:mintreu:problem:malformed-json");
    }

    /** Of the bytes that JSON is made of, and of any others. */
    @Provide
    Arbitrary<byte[]> bytes() {
        var usual = Arbitraries.of(
                (byte) '{',
                (byte) '}',
                (byte) '"',
                (byte) ':',
                (byte) ',',
                (byte) '[',
                (byte) ']',
                (byte) '\\',
                (byte) 'u',
                (byte) '0',
                (byte) 0);
        return Arbitraries.frequencyOf(Tuple.of(3, usual), Tuple.of(1, Arbitraries.bytes()))
                .array(byte[].class)
                .ofMaxSize(24);
    }
}
