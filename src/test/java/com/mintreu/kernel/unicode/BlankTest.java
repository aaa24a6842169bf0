package com.mintreu.kernel.unicode;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.kernel.Anything;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlankTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                " a b ,a b",
                "\u3000a\u3000,a",
                "\u00a0a\u00a0,a",
                "\u200ba,a",
                "a \u200b,a",
                "\u2764\ufe0f,\u2764\ufe0f",
                "\u2764\ufe0f\u3000\u200b,\u2764\ufe0f",
                "a\u3000\u200bb,a\u3000\u200bb",
                "\u0000a\u0000,a"
            })
    void isStripped(String text, String stripped) {
        assertThat(Blank.strip(text)).isEqualTo(stripped);
    }

    @Property
    void leavesNothingOfABlankTextAlone(@ForAll("texts") String text) {
        assertThat(Blank.strip(text).isEmpty()).isEqualTo(Blank.is(text));
    }

    @Property
    void isStrippedOnce(@ForAll("texts") String text) {
        var stripped = Blank.strip(text);

        assertThat(Blank.strip(stripped)).isEqualTo(stripped).isEqualTo(stripped.strip());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Anything.text(10),
                Arbitraries.strings()
                        .withChars(' ', '\u3000', '\u200b', '\ufe0f', '\u00a0', 'a', '\u2764')
                        .ofMaxLength(6));
    }
}
