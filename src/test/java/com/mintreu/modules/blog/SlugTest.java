package com.mintreu.modules.blog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.kernel.Anything;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            Hello                    | hello
            Crème brûlée, twice!     | creme-brulee-twice
             - a  --  b -            | a-b
            ÅNGSTRÖM                 | angstrom
            Straße                   | straße
            İstanbul                 | istanbul
            ﬁne ²ⁿᵈ                  | fine-2nd
            日本語 タイトル             | 日本語-タイトル
            ガイド 한국어              | ガイド-한국어
            ΟΔΟΣ                     | οδος
            100% sure                | 100-sure
            !?                       | post
            😀                       | post
            ``                       | post
            """)
    void isMadeOfATitle(String title, String slug) {
        assertThat(Slug.of(title).text()).isEqualTo(slug);
    }

    @Property
    void keepsItsOwnRule(@ForAll("titles") String title) {
        assertThat(Slug.of(title).text()).matches(Slug.PATTERN).hasSizeLessThanOrEqualTo(Slug.MOST);
    }

    @Property
    void staysAsItIsIfItIsMadeOfASlug(@ForAll("titles") String title) {
        var slug = Slug.of(title);

        assertThat(Slug.of(slug.text())).isEqualTo(slug);
    }

    @Property
    void keepsItsOwnRuleWithANumberBehind(@ForAll("titles") String title, @ForAll @IntRange(min = 2, max = 999) int number) {
        assertThat(Slug.of(title).numbered(number).text()).matches(Slug.PATTERN).hasSizeLessThanOrEqualTo(Slug.MOST).endsWith("-" + number);
    }

    @Test
    void isAnotherOneWithEachNumber() {
        var longest = Slug.of("a".repeat(300));

        assertThat(longest.text()).hasSize(Slug.MOST);
        assertThat(longest.numbered(2)).isNotEqualTo(longest).isNotEqualTo(longest.numbered(3));
        assertThat(Slug.of("Hello").numbered(2).text()).isEqualTo("hello-2");
    }

    @Test
    void isNotCutInTheMiddleOfACharacter() {
        var character = Character.toString(0x20000);

        assertThat(Slug.of("a" + character.repeat(120)).text()).isEqualTo("a" + character.repeat(99));
        assertThat(Slug.of("a".repeat(199) + " b").text()).isEqualTo("a".repeat(199));
    }

    @Provide
    Arbitrary<String> titles() {
        return Anything.text(250);
    }
}
