package com.mintreu.platform.reads;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What is sent for a read: JSON, or that the caller has it already. */
final class Answer {
    private final Reading reading;
    private final String etag;
    private final Optional<Shown> shown;

    private Answer(Reading reading, String etag, Optional<Shown> shown) {
        this.reading = reading;
        this.etag = etag;
        this.shown = shown;
    }

    static Answer of(Reading reading, Shown shown) {
        return new Answer(reading, shown.etag(), Optional.of(shown));
    }

    /** Instead of the answer with this ETag, which the caller has. */
    static Answer notModified(Reading reading, String etag) {
        return new Answer(reading, etag, Optional.empty());
    }

    int status() {
        return shown.isPresent() ? 200 : 304;
    }

    /** As it is sent, compressed or not. */
    Optional<byte[]> body() {
        return shown.map(Shown::body);
    }

    /** All headers of the answer but the type of its content. */
    void tell(BiConsumer<String, Object> header) {
        shown.ifPresentOrElse(body -> body.tell(header), () -> {
            header.accept(HttpHeaders.ETAG, etag);
            Conditions.lastModified(reading.revised(), reading.now()).ifPresent(time -> header.accept(HttpHeaders.LAST_MODIFIED, time));
        });
        reading.tell(header);
    }
}
