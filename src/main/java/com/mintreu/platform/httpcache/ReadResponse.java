package com.mintreu.platform.httpcache;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What is sent for a read: 200 with JSON, or 304 if the caller has it already. */
final class ReadResponse {
    private final ReadRequest request;
    private final String etag;
    private final Optional<CachedResponse> cached;

    private ReadResponse(ReadRequest request, String etag, Optional<CachedResponse> cached) {
        this.request = request;
        this.etag = etag;
        this.cached = cached;
    }

    static ReadResponse of(ReadRequest request, CachedResponse cached) {
        return new ReadResponse(request, cached.etag(), Optional.of(cached));
    }

    /** Instead of the answer with this ETag, which the caller has. */
    static ReadResponse notModified(ReadRequest request, String etag) {
        return new ReadResponse(request, etag, Optional.empty());
    }

    int status() {
        return cached.isPresent() ? 200 : 304;
    }

    /** As it is sent, compressed or not. */
    Optional<byte[]> body() {
        return cached.map(CachedResponse::body);
    }

    /** All headers of the answer but the type of its content. */
    void tell(BiConsumer<String, Object> header) {
        cached.ifPresentOrElse(body -> body.tell(header), () -> {
            header.accept(HttpHeaders.ETAG, etag);
            Preconditions.lastModified(request.version(), request.now())
                    .ifPresent(time -> header.accept(HttpHeaders.LAST_MODIFIED, time));
        });
        request.tell(header);
    }
}
