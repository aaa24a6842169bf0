package com.mintreu.platform.reads;

import com.mintreu.platform.applications.Revised;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * By what an answer is known again (ETag): of which state of the application's content it is, and of what. It is strong:
 * other bytes have another validator. One that was made within seconds of a change is good for seconds only. None is good
 * where the clock has gone back before the moment in which it was made: less was published then.
 *
 * @param until in milliseconds since 1970; 0 if there is no end
 * @param subject stands for who was told what: the kind of caller, the application, the address and the release
 */
record Validator(long revision, long until, String subject) {
    private static final String GZIPPED = "-gz";

    static Validator of(Revised revised, Instant now, String subject) {
        return new Validator(revised.number(), revised.isSettled(now) ? 0 : revised.settled(now).toEpochMilli(), subject);
    }

    /** A short stand-in for a text that may be long. */
    static String subject(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 9));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Whether an answer with this validator still is what would be made now. */
    boolean isGood(Revised revised, Instant now) {
        return revision == revised.number() && (until == 0 ? revised.isSettled(now) : isWithin(until, now));
    }

    /** Whether one of those that the caller has (If-None-Match) still is what it would get. */
    static boolean isAmong(String sent, Revised revised, Instant now, String subject) {
        for (var each : sent.split(",")) {
            if (isStillGood(unquoted(each.strip()), revised, now, subject)) return true;
        }
        return false;
    }

    private static boolean isStillGood(String tag, Revised revised, Instant now, String subject) {
        var parts = tag.split("\\.", -1);
        return parts.length == 3 && parts[2].equals(subject) && parts[0].equals(Long.toString(revised.number(), 36)) && (parts[1].isEmpty() ? revised.isSettled(now) : isAhead(parts[1], now));
    }

    private static boolean isAhead(String until, Instant now) {
        try {
            return isWithin(Long.parseLong(until, 36), now);
        } catch (NumberFormatException notOurs) {
            return false;
        }
    }

    /** In the seconds before the end: earlier it was not made yet. */
    private static boolean isWithin(long until, Instant now) {
        var left = until - now.toEpochMilli();
        return left > 0 && left <= Revised.SKEW.toMillis();
    }

    private static String unquoted(String tag) {
        var strong = tag.startsWith("W/") ? tag.substring(2) : tag;
        if (strong.length() < 2 || !strong.startsWith("\"") || !strong.endsWith("\"")) return "";
        var text = strong.substring(1, strong.length() - 1);
        return text.endsWith(GZIPPED) ? text.substring(0, text.length() - GZIPPED.length()) : text;
    }

    /** As the header has it. */
    String header(boolean gzipped) {
        return "\"" + Long.toString(revision, 36) + "." + (until == 0 ? "" : Long.toString(until, 36)) + "." + subject + (gzipped ? GZIPPED : "") + "\"";
    }
}
