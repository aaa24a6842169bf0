package com.mintreu.platform.reads;

import com.mintreu.platform.applications.Revised;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/** An answer as it was given: the bytes, compressed or not, and what the headers say about them. */
record Shown(byte[] body, Coding coding, Validator validator, Optional<String> lastModified, Optional<String> link) {
    private static final int OVERHEAD = 500;

    /** Bytes of heap, about. */
    int weight() {
        return body.length + OVERHEAD;
    }

    boolean isOf(Revised revised, Instant now) {
        return validator.isGood(revised, now);
    }

    String etag() {
        return validator.header(coding);
    }

    void tell(BiConsumer<String, Object> header) {
        header.accept(HttpHeaders.CONTENT_LENGTH, body.length);
        header.accept(HttpHeaders.ETAG, etag());
        coding.contentEncoding().ifPresent(name -> header.accept(HttpHeaders.CONTENT_ENCODING, name));
        lastModified.ifPresent(time -> header.accept(HttpHeaders.LAST_MODIFIED, time));
        link.ifPresent(next -> header.accept(HttpHeaders.LINK, next));
    }
}
