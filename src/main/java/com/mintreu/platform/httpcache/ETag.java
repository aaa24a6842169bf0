package com.mintreu.platform.httpcache;

import com.mintreu.platform.applications.ContentVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ETag of a response: of which version of the application's content it is, and of what. It is strong: other bytes have
 * another ETag. One that was made within seconds of a change is good for seconds only. None is good
 * where the clock has gone back before the moment in which it was made: less was published then.
 *
 * @param until in milliseconds since 1970; 0 if there is no end
 * @param subject stands for who was told what: the kind of caller, the application, the address and the release
 */
record ETag(long version, long until, String subject) {
    /** What servers between here and the caller add to the ETag of an answer that they compress: Apache's mod_deflate and mod_brotli. */
    private static final List<String> ADDED_BY_PROXIES = List.of("-gzip", "-br");

    static ETag of(ContentVersion current, Instant now, String subject) {
        return new ETag(
                current.number(),
                current.isSettled(now) ? 0 : current.settled(now).toEpochMilli(),
                subject);
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

    /** Whether a response with this ETag still is what would be made now. */
    boolean isGood(ContentVersion current, Instant now) {
        return version == current.number() && (until == 0 ? current.isSettled(now) : isWithin(until, now));
    }

    /** How the answer is coded of which the caller has one that still is what it would get (If-None-Match); empty if it has none. */
    static Optional<ContentCoding> match(String sent, ContentVersion current, Instant now, String subject) {
        for (var each : sent.split(",")) {
            var tag = opaque(each.strip());
            if (isStillGood(tag, current, now, subject)) return Optional.of(ContentCoding.ofTag(tag));
        }
        return Optional.empty();
    }

    /** The numbers of the content versions of which these are ETags (If-Match), whatever was read; weak ones do not count. */
    static Set<Long> versions(String sent) {
        var numbers = new HashSet<Long>();
        for (var each : sent.split(",")) {
            var parts = each.strip().startsWith("W/")
                    ? new String[0]
                    : opaque(each.strip()).split("\\.", -1);
            if (parts.length == 3) number(parts[0]).ifPresent(numbers::add);
        }
        return numbers;
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text, 36));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    private static boolean isStillGood(String tag, ContentVersion current, Instant now, String subject) {
        var parts = without(tag, ContentCoding.ofTag(tag).suffix()).split("\\.", -1);
        return parts.length == 3
                && parts[2].equals(subject)
                && parts[0].equals(Long.toString(current.number(), 36))
                && (parts[1].isEmpty() ? current.isSettled(now) : isAhead(parts[1], now));
    }

    private static boolean isAhead(String until, Instant now) {
        return number(until).filter(end -> isWithin(end, now)).isPresent();
    }

    /** In the seconds before the end: earlier it was not made yet. */
    private static boolean isWithin(long until, Instant now) {
        var left = until - now.toEpochMilli();
        return left > 0 && left <= ContentVersion.SKEW.toMillis();
    }

    /** What stands between the quotes, as it was sent from here. */
    private static String opaque(String tag) {
        var strong = tag.startsWith("W/") ? tag.substring(2) : tag;
        if (strong.length() < 2 || !strong.startsWith("\"") || !strong.endsWith("\"")) return "";
        var text = strong.substring(1, strong.length() - 1);
        return ADDED_BY_PROXIES.stream()
                .filter(text::endsWith)
                .findFirst()
                .map(added -> without(text, added))
                .orElse(text);
    }

    private static String without(String text, String suffix) {
        return text.substring(0, text.length() - suffix.length());
    }

    /** As the header has it. */
    String header(ContentCoding coding) {
        return "\"" + Long.toString(version, 36) + "." + (until == 0 ? "" : Long.toString(until, 36)) + "." + subject
                + coding.suffix() + "\"";
    }
}
