package com.mintreu.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Our own way of writing strings and times gives what the usual one gives. */
class WrittenTextTest {
    private static final ObjectMapper USUAL = new ObjectMapper();

    @Property
    void isTheUsual(@ForAll("texts") String text) throws IOException {
        assertThat(sent(Map.of("text", text))).isEqualTo(usual(Map.of("text", text)));
        assertThat(Json.MAPPER.writeValueAsString(text)).isEqualTo(USUAL.writeValueAsString(text));
        assertThat(Json.MAPPER.valueToTree(text).textValue()).isEqualTo(text);
    }

    @Test
    void everyCharacterIsTheUsual() throws IOException {
        var all = new StringBuilder();
        for (var c = 0; c < Character.MIN_SUPPLEMENTARY_CODE_POINT; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) all.appendCodePoint(c);
        }
        assertThat(sent(all.toString()).equals(usual(all.toString()))).isTrue();
    }

    @Property
    void timesTo(
            @ForAll @LongRange(min = -70_000_000_000L, max = 300_000_000_000L) long second,
            @ForAll("fractions") int nano) {
        var time = Instant.ofEpochSecond(second, nano);

        assertThat(Instants.text(time)).isEqualTo(time.toString());
    }

    private static String usual(Object value) throws IOException {
        return new String(USUAL.writeValueAsBytes(value), StandardCharsets.UTF_8);
    }

    private static String sent(Object value) {
        return new String(Json.bytes(value), StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<String> texts() {
        var piece = Arbitraries.of(
                "plain words ", "\n", "\"", "\\", "é", "𝄞", "\u0000", "\u001f", "\u007f", "\u2028", "</script>");
        return piece.list().ofMaxSize(300).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<Integer> fractions() {
        return Arbitraries.oneOf(
                Arbitraries.just(0),
                Arbitraries.integers().between(0, 999).map(n -> n * 1_000_000),
                Arbitraries.integers().between(0, 999_999).map(n -> n * 1_000),
                Arbitraries.integers().between(0, 999_999_999));
    }
}
