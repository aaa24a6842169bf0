package com.mintreu.kernel.rows;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A place in a list: the row before it. {@code at} is what the list is sorted by before the id, the epoch if nothing. */
public record Cursor(Instant at, long id) {
    private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("+10000-01-01T00:00:00Z");

    /** Before the first row of a list that counts down in time and id. */
    public static Cursor newest(Instant now) {
        return new Cursor(now, Long.MAX_VALUE);
    }

    /** In a list that is sorted by id alone. */
    public static Cursor of(Id id) {
        return new Cursor(Instant.EPOCH, id.value());
    }

    static Optional<Cursor> parse(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != 2 * Long.BYTES) return Optional.empty();
            return Optional.of(new Cursor(Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS), bytes.getLong()))
                    .filter(Cursor::isStorable);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static long micros(Instant instant) {
        return TimeUnit.SECONDS.toMicros(instant.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(instant.getNano());
    }

    /** Within what DATETIME holds. */
    private boolean isStorable() {
        return !at.isBefore(FIRST) && at.isBefore(LAST);
    }

    @Override
    public String toString() {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES).putLong(micros(at)).putLong(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
