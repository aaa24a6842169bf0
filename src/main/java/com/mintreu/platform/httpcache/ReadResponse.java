package com.mintreu.platform.httpcache;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What is sent for a read: 200 with a body, or 304 if the caller has it already. */
final class ReadResponse {
    private final ReadRequest request;
    private final String etag;
    private final Optional<String> lastModified;
    private final Optional<CachedResponse> cached;

    private ReadResponse(
            ReadRequest request, String etag, Optional<String> lastModified, Optional<CachedResponse> cached) {
        this.request = request;
        this.etag = etag;
        this.lastModified = lastModified;
        this.cached = cached;
    }

    static ReadResponse of(ReadRequest request, CachedResponse cached) {
        return new ReadResponse(request, cached.etag(), cached.lastModified(), Optional.of(cached));
    }

    /** Instead of the answer with this ETag, which the caller has. */
    static ReadResponse notModified(ReadRequest request, String etag, Optional<String> lastModified) {
        return new ReadResponse(request, etag, lastModified, Optional.empty());
    }

    int status() {
        return cached.isPresent() ? 200 : 304;
    }

    /** What is sent; empty for 304. */
    Optional<CachedResponse> cached() {
        return cached;
    }

    /** All headers of the answer but the type of its content. */
    void tell(BiConsumer<String, Object> header) {
        cached.ifPresentOrElse(body -> body.tell(header), () -> {
            header.accept(HttpHeaders.ETAG, etag);
            lastModified.ifPresent(time -> header.accept(HttpHeaders.LAST_MODIFIED, time));
        });
        request.tell(header, cached.flatMap(CachedResponse::cacheControl));
    }
}
