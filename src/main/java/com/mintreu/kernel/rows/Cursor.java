package com.mintreu.kernel.rows;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/** A place in a list: the row before it. {@code at} is what the list is sorted by before the id, the epoch if nothing. */
public record Cursor(Instant at, long id) {
    /** Before the first row of a list that counts down in time and id. */
    public static Cursor newest(Instant now) {
        return new Cursor(now, Long.MAX_VALUE);
    }

    static Cursor of(Id id) {
        return new Cursor(Instant.EPOCH, id.value());
    }

    static Optional<Cursor> parse(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != 2 * Long.BYTES) return Optional.empty();
            return Optional.of(new Cursor(Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS), bytes.getLong()));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES).putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at)).putLong(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
