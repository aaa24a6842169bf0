package com.mintreu.modules.blog;

import java.text.Normalizer;
import java.util.Locale;

/** The part of a post's address that people read: lower-case letters and digits of any script, single hyphens between. */
record Slug(String text) {
    static final String PATTERN = "[\\p{Ll}\\p{Lo}\\p{N}\\p{M}]+(-[\\p{Ll}\\p{Lo}\\p{N}\\p{M}]+)*+";
    static final String RULE = "must be lower-case letters and digits, with single hyphens between";
    static final int MOST = 200;

    /** Of a title: "Crème brûlée, twice!" becomes "creme-brulee-twice". */
    static Slug of(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFKD).replaceAll("\\p{InCombining_Diacritical_Marks}", "");
        var words = Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{Ll}\\p{Lo}\\p{N}\\p{M}]+", "-").replaceAll("^-|-$", "");
        return new Slug(words.isEmpty() ? "post" : cut(words, MOST));
    }

    /** The same with a number behind, for the case that it is taken. */
    Slug numbered(int number) {
        return new Slug(cut(text, MOST - 4) + "-" + number);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) return text;
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).replaceAll("-$", "");
    }
}
