package com.mintreu.platform.reads;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;

/** An answer as it was given: the bytes, compressed or not, and what the headers say about them. */
record Shown(byte[] body, boolean gzipped, Validator validator, Optional<String> lastModified, Optional<String> link) {
    private static final int OVERHEAD = 500;

    /** Bytes of heap, about. */
    int weight() {
        return body.length + OVERHEAD;
    }

    boolean isOf(long revision, Instant now) {
        return validator.revision() == revision && validator.isGoodAt(now);
    }

    Response again() {
        var answer = headers(Response.ok(body, MediaType.APPLICATION_JSON_TYPE));
        answer.header(HttpHeaders.CONTENT_LENGTH, body.length);
        if (gzipped) answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        link.ifPresent(next -> answer.header(HttpHeaders.LINK, next));
        return answer.build();
    }

    Response notModified() {
        return headers(Response.notModified()).build();
    }

    private Response.ResponseBuilder headers(Response.ResponseBuilder answer) {
        answer.header(HttpHeaders.ETAG, validator.header(gzipped));
        lastModified.ifPresent(time -> answer.header(HttpHeaders.LAST_MODIFIED, time));
        return answer;
    }
}
