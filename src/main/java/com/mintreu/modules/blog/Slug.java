package com.mintreu.modules.blog;

import com.mintreu.kernel.unicode.Words;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The part of a post's address that people read: lower-case letters and digits of any script in NFC, single hyphens between. */
record Slug(String text) {
    static final int MAX = 200;
    private static final int LAST_NUMBER = 20;
    private static final int SUFFIX = 6;
    /** No vowels, which could make words, and nothing that looks like something else. */
    private static final String LETTERS = "23456789bcdfghjkmnpqrstvwxz";

    Slug {
        text = Words.normal(text);
    }

    /** Of a title: "Crème brûlée, twice!" becomes "creme-brulee-twice". */
    static Slug of(String title) {
        var words = Words.hyphenated(Words.lowerCase(Words.plain(Words.lowerCase(title))));
        return new Slug(words.isEmpty() ? "post" : cut(words, MAX));
    }

    /** This one and some with a number behind, in the order in which they are to be taken. */
    Stream<Slug> candidates() {
        return Stream.concat(
                Stream.of(this),
                IntStream.rangeClosed(2, LAST_NUMBER).mapToObj(number -> with(Integer.toString(number))));
    }

    /** With something behind that hardly anybody else has at the same moment. */
    Slug withRandomSuffix() {
        return with(ThreadLocalRandom.current()
                .ints(SUFFIX, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining()));
    }

    private Slug with(String suffix) {
        return new Slug(cut(text, MAX - 1 - SUFFIX) + "-" + suffix);
    }

    private static boolean isSlug(String text) {
        var normal = Words.normal(text);
        return !normal.isEmpty()
                && normal.length() <= MAX
                && Words.hyphenated(normal).equals(normal)
                && Words.lowerCase(normal).equals(normal);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) return text;
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return Words.hyphenated(text.substring(0, end));
    }

    /** A text is a slug, or would be one in NFC. */
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = Rule.class)
    @interface Valid {
        String message() default "must be lower-case letters and digits, with single hyphens between";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    /** Bean Validation makes it. */
    public static final class Rule implements ConstraintValidator<Valid, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || isSlug(text);
        }
    }
}
