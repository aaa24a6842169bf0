package com.mintreu.platform.httpcache;

import com.mintreu.platform.applications.ContentVersion;
import com.mintreu.platform.applications.WritePrecondition;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The ETag of a response: of which version of its collections it is, and of what. It is strong: other bytes have
 * another ETag. One that was made within seconds of a change is good for seconds only, and one whose content changes by the clock
 * until then. None is good where the clock has gone back before the moment in which it was made: less was published then.
 *
 * @param until in milliseconds since 1970; 0 if there is no end
 * @param subject stands for who was told what: the kind of caller, the application, the address and the release
 * @param row the row that the response shows, in its version, for If-Match: {@code 0K3...-5}; empty for a list
 */
record ETag(long version, long until, String subject, String row) {
    /** What servers between here and the caller add to the ETag of an answer that they compress: Apache's mod_deflate and mod_brotli. */
    private static final List<String> ADDED_BY_PROXIES = List.of("-gzip", "-br");

    private static final Pattern ROW = Pattern.compile("[0-9A-Z]{13}-[0-9]{1,10}");

    /** One that a caller has, and how its response was coded. */
    record Match(ETag tag, ContentCoding coding) {
        /** That of the same answer, as it is sent to a caller who accepts gzip or not. */
        String header(boolean gzipAccepted) {
            return tag.header(coding.negotiated(gzipAccepted));
        }
    }

    /** {@code end} is when the content changes by the clock. */
    static ETag of(ContentVersion current, Instant now, String subject, Optional<Instant> end, Optional<String> row) {
        var settled = current.isSettled(now) ? Optional.<Instant>empty() : Optional.of(current.settled(now));
        var until = Stream.of(settled, end)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(Instant::toEpochMilli)
                .orElse(0L);
        return new ETag(current.number(), until, subject, row.orElse(""));
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
        return version == current.number() && (until == 0 ? current.isSettled(now) : isAhead(until, current, now));
    }

    /** The one among those that the caller has (If-None-Match) whose answer still is what it would get; empty if there is none. */
    static Optional<Match> match(String sent, ContentVersion current, Instant now, String subject) {
        for (var each : sent.split(",")) {
            var tag = opaque(each.strip());
            var coding = ContentCoding.ofTag(tag);
            var parts = parts(tag);
            if (isStillGood(parts, current, now, subject))
                return Optional.of(new Match(
                        new ETag(
                                current.number(),
                                number(parts[1]).orElse(0L),
                                subject,
                                parts.length > 3 ? parts[3] : ""),
                        coding));
        }
        return Optional.empty();
    }

    /** What these ETags stand for (If-Match), whatever was read; weak ones do not count. */
    static WritePrecondition.Seen seen(String sent) {
        var rows = new HashSet<String>();
        var numbers = new HashSet<Long>();
        for (var each : sent.split(",")) {
            if (each.strip().startsWith("W/")) continue;
            var parts = parts(opaque(each.strip()));
            if (parts.length < 3 || parts.length > 4) continue;
            number(parts[0]).ifPresent(numbers::add);
            if (parts.length == 4) rows.add(parts[3]);
        }
        return new WritePrecondition.Seen(rows, numbers);
    }

    /** Of the opaque part: version, end, subject, and perhaps a row. */
    private static String[] parts(String tag) {
        return without(tag, ContentCoding.ofTag(tag).suffix()).split("\\.", -1);
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text, 36));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    private static boolean isStillGood(String[] parts, ContentVersion current, Instant now, String subject) {
        return (parts.length == 3 || parts.length == 4 && ROW.matcher(parts[3]).matches())
                && parts[2].equals(subject)
                && parts[0].equals(Long.toString(current.number(), 36))
                && (parts[1].isEmpty()
                        ? current.isSettled(now)
                        : number(parts[1])
                                .filter(end -> isAhead(end, current, now))
                                .isPresent());
    }

    /** In the seconds before the end of one that was made before its version was settled: earlier it was not made yet. */
    private static boolean isAhead(long until, ContentVersion current, Instant now) {
        var left = until - now.toEpochMilli();
        return left > 0 && (current.isSettled(now) || left <= ContentVersion.SKEW.toMillis());
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
                + (row.isEmpty() ? "" : "." + row) + coding.suffix() + "\"";
    }
}
