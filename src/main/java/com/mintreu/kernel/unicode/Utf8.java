package com.mintreu.kernel.unicode;

/** Lengths in UTF-8, and whole characters: what is measured without a copy of the text. */
public final class Utf8 {
    private Utf8() {}

    public static int length(String text) {
        return text.chars().map(Utf8::length).sum();
    }

    /** Half of a surrogate pair counts two of the four bytes that the pair has. */
    public static int length(int unit) {
        if (unit < 0x80) return 1;
        return unit < 0x800 || Character.isSurrogate((char) unit) ? 2 : 3;
    }

    /** Whether the text has no half of a surrogate pair, which UTF-8 and the database cannot hold. */
    public static boolean isWhole(String text) {
        return text.codePoints().noneMatch(each -> each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE);
    }

    /** JSON in UTF-16 or UTF-32 has a zero byte or a byte order mark at its beginning; JSON in UTF-8 never has. */
    public static boolean isPossible(byte[] json) {
        for (var i = 0; i < Math.min(4, json.length); i++) if (json[i] == 0 || (json[i] & 0xff) >= 0xfe) return false;
        return true;
    }
}
