package com.mintreu.bench.floor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;

/** Rows of posts as the platform's JSON, from the result set straight to the wire. */
final class PostJson {
    static final JsonFactory JSON = new JsonFactory();
    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int ID_LENGTH = 13;

    private PostJson() {}

    static void page(ResultSet rows, int limit, boolean byPublication, OutputStream out)
            throws SQLException, IOException {
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("data");
            var count = 0;
            var id = 0L;
            Instant at = Instant.EPOCH;
            while (count < limit && rows.next()) {
                write(rows, json);
                id = rows.getLong(1);
                if (byPublication) at = instant(rows, 7);
                count++;
            }
            json.writeEndArray();
            if (count == limit && rows.next()) json.writeStringField("next", cursor(at, id));
            json.writeEndObject();
        }
    }

    static void one(ResultSet rows, OutputStream out) throws SQLException, IOException {
        rows.next();
        try (var json = JSON.createGenerator(out)) {
            write(rows, json);
        }
    }

    private static void write(ResultSet row, JsonGenerator json) throws SQLException, IOException {
        json.writeStartObject();
        json.writeStringField("id", id(row.getLong(1)));
        json.writeStringField("applicationId", id(row.getLong(2)));
        var author = row.getLong(3);
        if (!row.wasNull()) json.writeStringField("authorId", id(author));
        json.writeStringField("title", row.getString(4));
        json.writeStringField("slug", row.getString(5));
        json.writeStringField("content", row.getString(6));
        var published = instant(row, 7);
        if (published != null) json.writeStringField("publishedAt", published.toString());
        json.writeStringField("createdAt", instant(row, 8).toString());
        json.writeStringField("updatedAt", instant(row, 9).toString());
        json.writeEndObject();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static String cursor(Instant at, long id) {
        var micros = at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ByteBuffer.allocate(16).putLong(micros).putLong(id).array());
    }

    /** 13 characters of 5 bits each. */
    static String id(long value) {
        var text = new char[ID_LENGTH];
        for (var i = ID_LENGTH - 1; i >= 0; i--) {
            text[i] = DIGITS[(int) (value & 31)];
            value >>>= 5;
        }
        return new String(text);
    }
}
