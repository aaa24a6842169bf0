package com.mintreu.platform.httpcache;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the body of an answer is coded (Content-Encoding). Each coding of one answer has an ETag of its own: the suffix tells a long answer that was
 * sent as it is from a short one, which is never compressed, so that a 304 can name the ETag of the 200 it stands for without making that.
 */
enum ContentCoding {
    SHORT(""),
    IDENTITY("-id"),
    GZIP("-gz");

    private final String suffix;

    ContentCoding(String suffix) {
        this.suffix = suffix;
    }

    /** Of a body, for a caller who accepts gzip or not. */
    static ContentCoding of(byte[] body, boolean gzipAccepted) {
        return (Gzip.pays(body) ? IDENTITY : SHORT).negotiated(gzipAccepted);
    }

    /** Of the opaque part of an ETag: by its suffix. */
    static ContentCoding ofTag(String tag) {
        return Stream.of(IDENTITY, GZIP)
                .filter(each -> tag.endsWith(each.suffix))
                .findFirst()
                .orElse(SHORT);
    }

    /** The coding in which the same answer is sent to such a caller. */
    ContentCoding negotiated(boolean gzipAccepted) {
        if (this == SHORT) return SHORT;
        return gzipAccepted ? GZIP : IDENTITY;
    }

    String suffix() {
        return suffix;
    }

    Optional<String> contentEncoding() {
        return this == GZIP ? Optional.of("gzip") : Optional.empty();
    }
}
