package com.mintreu.kernel.unicode;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** The one notion of blank: white space (White_Space), what is never seen (Default_Ignorable_Code_Point), and controls. */
public final class Blank {
    private Blank() {}

    /** Whether nothing of the text is seen. */
    public static boolean is(CharSequence text) {
        return text.codePoints().allMatch(Blank::is);
    }

    /**
     * Without what is blank at its beginning, and at its end from the first white space on: an ignorable right behind the last
     * visible character may be a part of it, as a variation selector is.
     */
    public static String strip(String text) {
        var start = 0;
        while (start < text.length() && is(text.codePointAt(start)))
            start += Character.charCount(text.codePointAt(start));
        var end = start;
        var ended = false;
        for (var at = start; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            var character = text.codePointAt(at);
            ended = is(character) && (ended || !isIgnorable(character));
            if (!ended) end = at + Character.charCount(character);
        }
        return text.substring(start, end);
    }

    /** Whether this code point is never seen. */
    public static boolean isIgnorable(int character) {
        return UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private static boolean is(int character) {
        return UCharacter.hasBinaryProperty(character, UProperty.WHITE_SPACE)
                || isIgnorable(character)
                || UCharacter.getType(character) == UCharacter.CONTROL;
    }
}
