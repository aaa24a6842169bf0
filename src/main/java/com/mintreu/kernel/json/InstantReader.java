package com.mintreu.kernel.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Reads times as RFC 3339 has them, in UTC or with an offset, to the microsecond; digits beyond it are dropped. */
final class InstantReader extends StdDeserializer<Instant> {
    static final String RULE = "a time such as 2026-11-22T10:15:30.123456Z, from 1970 to 9999";

    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) return (Instant) context.handleUnexpectedToken(Instant.class, json);
        var text = json.getText();
        try {
            var time = FORM.matcher(text).matches()
                    ? OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC)
                    : null;
            if (time != null && time.getYear() >= 1970 && time.getYear() <= 9999)
                return time.toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException noSuchTime) {
            // refused below, like what has another form
        }
        return (Instant) context.handleWeirdStringValue(Instant.class, text, "no time");
    }
}
