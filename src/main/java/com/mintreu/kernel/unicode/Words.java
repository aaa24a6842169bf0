package com.mintreu.kernel.unicode;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.CaseMap;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/** Takes texts apart into words of any script: letters, digits and marks, and joiners where the script needs them (UAX #31). */
public final class Words {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final CaseMap.Lower LOWER = CaseMap.toLower();
    private static final int NON_JOINER = 0x200c;
    private static final int JOINER = 0x200d;
    private static final int VIRAMA = 9;

    private Words() {}

    /** In the one form in which texts are compared: NFC. */
    public static String normal(String text) {
        return NFC.normalize(text);
    }

    public static String lowerCase(String text) {
        return LOWER.apply(Locale.ROOT, text);
    }

    /** The words with single hyphens between, in NFC: nothing else of the text is left. */
    public static String hyphenated(String text) {
        var characters = NFC.normalize(text).codePoints().toArray();
        var words = new StringBuilder();
        var between = true;
        for (var at = 0; at < characters.length; at++) {
            var character = characters[at];
            if (isWord(characters, at, between)) {
                if (between && !words.isEmpty()) words.append('-');
                words.appendCodePoint(character);
                between = false;
            } else if (!Blank.isIgnorable(character)
                    && !isMark(character)
                    && UCharacter.getType(character) != UCharacter.ENCLOSING_MARK) between = true;
        }
        return NFC.normalize(words);
    }

    /** "ﬁ" as "fi", "²" as "2", and Latin letters without their accents; in other scripts such a mark makes another letter. */
    public static String plain(String text) {
        var plain = new StringBuilder();
        var isLatin = false;
        var characters = NFD.normalize(compatible(text)).codePoints().toArray();
        for (var character : characters) {
            if (!isMark(character) && !Blank.isIgnorable(character))
                isLatin = UScript.getScript(character) == UScript.LATIN;
            if (!isLatin || UCharacter.getType(character) != UCharacter.NON_SPACING_MARK)
                plain.appendCodePoint(character);
        }
        return NFC.normalize(plain);
    }

    /** In NFKC, but for the vowels of Thai and Lao that it would take apart. */
    private static String compatible(String text) {
        var compatible = new StringBuilder();
        NFC.normalize(text)
                .codePoints()
                .mapToObj(character -> {
                    var script = UScript.getScript(character);
                    var letter = Character.toString(character);
                    return script == UScript.THAI || script == UScript.LAO ? letter : NFKC.normalize(letter);
                })
                .forEach(compatible::append);
        return compatible.toString();
    }

    private static boolean isWord(int[] characters, int at, boolean between) {
        var character = characters[at];
        if (character == NON_JOINER || character == JOINER) return !between && isJoinerNeeded(characters, at);
        if (Blank.isIgnorable(character)) return false;
        return isLetterOrNumber(character) || isMark(character) && !between;
    }

    private static boolean isLetterOrNumber(int character) {
        return switch (UCharacter.getType(character)) {
            case UCharacter.UPPERCASE_LETTER,
                    UCharacter.LOWERCASE_LETTER,
                    UCharacter.TITLECASE_LETTER,
                    UCharacter.MODIFIER_LETTER,
                    UCharacter.OTHER_LETTER,
                    UCharacter.DECIMAL_DIGIT_NUMBER,
                    UCharacter.LETTER_NUMBER,
                    UCharacter.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean isMark(int character) {
        var type = UCharacter.getType(character);
        return type == UCharacter.NON_SPACING_MARK || type == UCharacter.COMBINING_SPACING_MARK;
    }

    /** Within a word behind a virama, and the non-joiner between letters that would join. */
    private static boolean isJoinerNeeded(int[] characters, int at) {
        if (at + 1 == characters.length || !isLetterOrNumber(characters[at + 1])) return false;
        if (UCharacter.getCombiningClass(characters[at - 1]) == VIRAMA) return true;
        return characters[at] == NON_JOINER
                && joins(characters, at, -1, UCharacter.JoiningType.LEFT_JOINING)
                && joins(characters, at, 1, UCharacter.JoiningType.RIGHT_JOINING);
    }

    private static boolean joins(int[] characters, int from, int step, int side) {
        for (var at = from + step; at >= 0 && at < characters.length; at += step) {
            var type = UCharacter.getIntPropertyValue(characters[at], UProperty.JOINING_TYPE);
            if (type != UCharacter.JoiningType.TRANSPARENT)
                return type == side || type == UCharacter.JoiningType.DUAL_JOINING;
        }
        return false;
    }
}
