package com.mintreu.platform.httpcache;

import com.mintreu.platform.applications.ContentVersion;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A response as it was sent: its bytes, compressed or not, and what its headers say about them. */
record CachedResponse(
        byte[] body,
        MediaType type,
        ContentCoding coding,
        ETag tag,
        Optional<String> lastModified,
        Optional<String> link,
        Optional<String> cacheControl) {
    private static final int OVERHEAD = 500;

    /** Bytes of heap, about. */
    int weight() {
        return body.length + OVERHEAD;
    }

    boolean isOf(ContentVersion version, Instant now) {
        return tag.isGood(version, now);
    }

    String etag() {
        return tag.header(coding);
    }

    void tell(BiConsumer<String, Object> header) {
        header.accept(HttpHeaders.CONTENT_LENGTH, body.length);
        header.accept(HttpHeaders.ETAG, etag());
        coding.contentEncoding().ifPresent(name -> header.accept(HttpHeaders.CONTENT_ENCODING, name));
        lastModified.ifPresent(time -> header.accept(HttpHeaders.LAST_MODIFIED, time));
        link.ifPresent(next -> header.accept(HttpHeaders.LINK, next));
    }
}
