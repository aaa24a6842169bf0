package com.mintreu.kernel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.UTF8JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Writes strings. Long ones are encoded as a whole, which the JDK does many characters at a time, and then copied from one
 * character that must be escaped to the next; Jackson goes character by character from the first such on. Same bytes.
 */
final class Texts extends StdSerializer<String> {
    private static final int LONG = 200;
    private static final byte FOUR_BYTES = (byte) 0xF0;
    private static final byte FIVE_BYTES = (byte) 0xF8;
    private static final byte[] NONE = {};
    private static final byte[][] ESCAPES = escapes();

    Texts() {
        super(String.class);
    }

    @Override
    public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
        var bytes = text.length() >= LONG && json instanceof UTF8JsonGenerator ? escaped(text.getBytes(StandardCharsets.UTF_8)) : NONE;
        if (bytes.length == 0) json.writeString(text);
        else json.writeRawUTF8String(bytes, 0, bytes.length);
    }

    /** Empty if there are characters beyond the first 65,536, which Jackson writes as pairs. */
    private static byte[] escaped(byte[] bytes) {
        var next = firstToEscape(bytes, 0);
        if (next == bytes.length) return bytes;
        var out = new ByteArrayOutputStream(bytes.length + bytes.length / 16 + 16);
        for (var from = 0; from < bytes.length; next = firstToEscape(bytes, from)) {
            out.write(bytes, from, next - from);
            if (next < bytes.length && bytes[next] < 0) return NONE;
            if (next < bytes.length) out.writeBytes(ESCAPES[bytes[next]]);
            from = next + 1;
        }
        return out.toByteArray();
    }

    /** Its place, or the length. What is above ASCII is negative here; what begins four bytes is shown, else it is left as it is. */
    private static int firstToEscape(byte[] bytes, int from) {
        for (var i = from; i < bytes.length; i++) {
            var each = bytes[i];
            if (each < ' ' && each >= 0 || each == '"' || each == '\\' || each >= FOUR_BYTES && each < FIVE_BYTES) return i;
        }
        return bytes.length;
    }

    /** By the character, as RFC 8259 and Jackson have them. */
    private static byte[][] escapes() {
        var escapes = new byte['\\' + 1][];
        for (var c = 0; c < ' '; c++) escapes[c] = ("\\u00" + HexFormat.of().withUpperCase().toHexDigits((byte) c)).getBytes(StandardCharsets.US_ASCII);
        "\b\t\n\f\r\"\\".chars().forEach(c -> escapes[c] = new byte[] {'\\', (byte) "btnfr\"\\".charAt("\b\t\n\f\r\"\\".indexOf(c))});
        return escapes;
    }
}
