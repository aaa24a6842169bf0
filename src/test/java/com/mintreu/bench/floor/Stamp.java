package com.mintreu.bench.floor;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/** What every new row gets: an id, which begins with the milliseconds since 2020 and is never given twice, and the time to the microsecond. */
record Stamp(long id, Instant at) {
    private static final long EPOCH = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
    private static final int COUNTER_BITS = 22;
    private static final AtomicLong LAST = new AtomicLong();

    static Stamp now() {
        var at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var least = (at.toEpochMilli() - EPOCH) << COUNTER_BITS;
        return new Stamp(LAST.updateAndGet(last -> Math.max(last + 1, least)), at);
    }

    /** For the database. */
    LocalDateTime time() {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    void writeId(JsonGenerator json) throws IOException {
        json.writeStringField("id", PostJson.id(id));
    }

    void writeTimes(JsonGenerator json) throws IOException {
        var text = at.toString();
        json.writeStringField("createdAt", text);
        json.writeStringField("updatedAt", text);
    }
}
