package com.mintreu.platform.applications;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The version of a collection of an application: when it was last changed, in microseconds since 1970. It grows with every change even where
 * two fall together or a backup has been restored, so that it never stands for two states of the content. That of several collections
 * together is the sum of their numbers, and the time of the latest change.
 */
public final class ContentVersion {
    /** Clocks of several nodes may differ by so much. */
    public static final Duration SKEW = Duration.ofSeconds(5);

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final long number;
    private final Instant at;
    private String date;

    public ContentVersion(long number) {
        this(number, Instant.EPOCH.plus(number, ChronoUnit.MICROS));
    }

    private ContentVersion(long number, Instant at) {
        this.number = number;
        this.at = at;
    }

    /** Of both together. */
    ContentVersion with(ContentVersion other) {
        return new ContentVersion(number + other.number, at.isAfter(other.at) ? at : other.at);
    }

    static ContentVersion at(Instant now) {
        return new ContentVersion(ChronoUnit.MICROS.between(Instant.EPOCH, now));
    }

    public long number() {
        return number;
    }

    public Instant at() {
        return at;
    }

    /** As a header has it, to the second. Formatted at the first call: most callers ask for the number alone. */
    public String date() {
        if (date == null) date = DATE.format(at);
        return date;
    }

    /** From when on every node agrees that the change is in the past, so that what depends on the clock looks alike on all. */
    public Instant settled(Instant now) {
        var settled = at.plus(SKEW);
        var latest = now.plus(SKEW);
        return settled.isBefore(latest) ? settled : latest;
    }

    public boolean isSettled(Instant now) {
        return !now.isBefore(settled(now));
    }
}
