package com.mintreu.modules.blog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.kernel.Anything;
import com.mintreu.kernel.unicode.Blank;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

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
            I ❤️ NY                  | i-ny
            ❤️                       | post
            👩‍👩‍👧 family               | family
            1️⃣ first                 | 1-first
            コーヒー                   | コーヒー
            人々                      | 人々
            เด็กๆ                    | เด็กๆ
            น้ำ                       | น้ำ
            ශ්‍රී ලංකාව                 | ශ්‍රී-ලංකාව
            نامه‌ای                   | نامه‌ای
            Мой новый день           | мой-новый-день
            Άνθρωπος                 | άνθρωπος
            Đặng Tiếng Việt          | đang-tieng-viet
            ｶﾞｲﾄﾞ                     | ガイド
            co\u00adop\u200b         | coop
            a\u200db                 | ab
            cafe\u0301               | cafe
            !?                       | post
            😀                       | post
            ``                       | post
            """)
    void isMadeOfATitle(String title, String slug) {
        assertThat(Slug.of(title).text()).isEqualTo(slug);
    }

    @Property
    void keepsItsOwnRule(@ForAll("titles") String title) {
        isTaken(Slug.of(title));
    }

    @Property
    void staysAsItIsIfItIsMadeOfASlug(@ForAll("titles") String title) {
        var slug = Slug.of(title);

        assertThat(Slug.of(slug.text())).isEqualTo(slug);
    }

    @Property
    void keepsItsOwnRuleWithSomethingBehind(@ForAll("titles") String title) {
        var slug = Slug.of(title);

        assertThat(slug.candidates()).startsWith(slug).doesNotHaveDuplicates().allSatisfy(SlugTest::isTaken);
        isTaken(slug.withRandomSuffix());
    }

    @Test
    void isAnotherOneWithEachNumber() {
        var longest = Slug.of("a".repeat(300));

        assertThat(longest.text()).hasSize(Slug.MAX);
        assertThat(longest.candidates()).doesNotHaveDuplicates();
        assertThat(Slug.of("Hello").candidates()).extracting(Slug::text).startsWith("hello", "hello-2", "hello-3");
        assertThat(Slug.of("Hello").withRandomSuffix().text()).matches("hello-[a-z0-9]{6}");
        assertThat(longest.withRandomSuffix()).isNotEqualTo(longest.withRandomSuffix());
    }

    @Test
    void isNotCutInTheMiddleOfACharacter() {
        var character = Character.toString(0x20000);

        assertThat(Slug.of("a" + character.repeat(120)).text()).isEqualTo("a" + character.repeat(99));
        assertThat(Slug.of("a".repeat(199) + " b").text()).isEqualTo("a".repeat(199));
    }

    @Property
    void isTakenInAnyNormalForm(@ForAll("titles") String title) {
        var slug = Slug.of(title);

        assertThat(new Slug(Normalizer.normalize(slug.text(), Normalizer.Form.NFD)))
                .isEqualTo(slug);
        assertThat(slug.text()).isEqualTo(Normalizer.normalize(slug.text(), Normalizer.Form.NFC));
    }

    @Property
    void hasNothingInvisible(@ForAll("titles") String title) {
        assertThat(Slug.of(title).text().codePoints().filter(Blank::isIgnorable))
                .isSubsetOf(0x200c, 0x200d);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "コーヒー",
                "人々",
                "เด็กๆ",
                "ශ්‍රී-ලංකාව",
                "نامه‌ای",
                "мой-день",
                "café",
                "cafe\u0301",
                "straße",
                "1-2",
                "²",
                "น้ำ"
            })
    void isTakenFromACaller(String slug) {
        assertThat(faults(slug)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "a-",
                "-a",
                "a--b",
                "A",
                "a b",
                "a_b",
                "i-\ufe0f-ny",
                "\ufe0f",
                "a\u200bb",
                "a\u00adb",
                "a\u200db",
                "a\u200cb",
                "a\u200d",
                "a\u2060",
                "a\u034fb",
                "❤",
                "\u0301",
                "a-\u0301",
                "a\u3164",
                "a\ue000",
                "a\u0378",
                "ශ්\u200d"
            })
    void isRefusedFromACaller(String slug) {
        assertThat(faults(slug)).containsExactly("must be lower-case letters and digits, with single hyphens between");
    }

    private static void isTaken(Slug slug) {
        assertThat(faults(slug.text())).as("%s", slug).isEmpty();
        assertThat(slug.text()).hasSizeBetween(1, Slug.MAX);
    }

    private static List<String> faults(String slug) {
        return VALIDATOR.validate(new NewPost("Title", "", slug)).stream()
                .map(ConstraintViolation::getMessage)
                .toList();
    }

    @Provide
    Arbitrary<String> titles() {
        return Anything.text(250);
    }
}
