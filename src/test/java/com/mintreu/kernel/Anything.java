package com.mintreu.kernel;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** What may come in from outside, for property tests. */
public final class Anything {
    private Anything() {}

    /** Mostly ASCII, else characters of every plane, and halves of characters. */
    public static Arbitrary<String> text(int most) {
        var ascii = Arbitraries.integers().between(0, 0x7f);
        var latin = Arbitraries.integers().between(0x80, 0x24f);
        var any = Arbitraries.integers().between(0, Character.MAX_CODE_POINT);
        return Arbitraries.frequencyOf(Tuple.of(6, ascii), Tuple.of(2, latin), Tuple.of(2, any))
                .list()
                .ofMaxSize(most)
                .map(Anything::joined);
    }

    private static String joined(List<Integer> codePoints) {
        return codePoints.stream().map(Character::toString).collect(Collectors.joining());
    }
}
