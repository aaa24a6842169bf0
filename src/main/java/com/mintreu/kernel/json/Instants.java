package com.mintreu.kernel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;

/** Writes times as RFC 3339 has them, just as {@link Instant#toString()} does, without the formatter's detours. */
final class Instants extends StdSerializer<Instant> {
    private static final int LAST_YEAR = 9999;

    Instants() {
        super(Instant.class);
    }

    @Override
    public void serialize(Instant instant, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(text(instant));
    }

    static String text(Instant instant) {
        var time = instant.atOffset(ZoneOffset.UTC);
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR) return instant.toString();
        var text = new StringBuilder(30);
        digits(text, time.getYear(), 4).append('-');
        digits(text, time.getMonthValue(), 2).append('-');
        digits(text, time.getDayOfMonth(), 2).append('T');
        digits(text, time.getHour(), 2).append(':');
        digits(text, time.getMinute(), 2).append(':');
        digits(text, time.getSecond(), 2);
        return fraction(text, time.getNano()).append('Z').toString();
    }

    /** None, or three, six or nine digits. */
    private static StringBuilder fraction(StringBuilder text, int nanos) {
        if (nanos == 0) return text;
        text.append('.');
        if (nanos % 1_000_000 == 0) return digits(text, nanos / 1_000_000, 3);
        if (nanos % 1_000 == 0) return digits(text, nanos / 1_000, 6);
        return digits(text, nanos, 9);
    }

    private static StringBuilder digits(StringBuilder text, int number, int width) {
        for (var unit = power(width - 1); unit > 0; unit /= 10) text.append((char) ('0' + number / unit % 10));
        return text;
    }

    private static int power(int exponent) {
        var power = 1;
        for (var i = 0; i < exponent; i++) power *= 10;
        return power;
    }
}
