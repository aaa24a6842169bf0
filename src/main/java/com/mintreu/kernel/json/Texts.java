package com.mintreu.kernel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.UTF8JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Writes strings. Long ones are encoded as a whole and then copied from one byte that must be escaped to the next, where
 * Jackson goes character by character from the first such on. The result is the same.
 */
final class Texts extends StdSerializer<String> {
    private static final int LONG = 200;
    private static final byte FOUR_BYTES = (byte) 0xF0;
    private static final byte FIVE_BYTES = (byte) 0xF8;
    private static final byte[][] ESCAPES = escapes();

    Texts() {
        super(String.class);
    }

    @Override
    public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
        if (text.length() < LONG || !(json instanceof UTF8JsonGenerator)) {
            json.writeString(text);
            return;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var length = lengthEscaped(bytes);
        if (length < 0) json.writeString(text);
        else json.writeRawUTF8String(escaped(bytes, length), 0, length);
    }

    /** Negative if there are characters beyond the first 65,536, which Jackson writes as pairs. */
    private static int lengthEscaped(byte[] bytes) {
        var length = bytes.length;
        for (var each : bytes) {
            if (isEscaped(each)) length += ESCAPES[each].length - 1;
            else if (each >= FOUR_BYTES && each < FIVE_BYTES) return -1;
        }
        return length;
    }

    private static byte[] escaped(byte[] bytes, int length) {
        if (length == bytes.length) return bytes;
        var escaped = new byte[length];
        int copied = 0, at = 0;
        for (var i = 0; i < bytes.length; i++) {
            if (!isEscaped(bytes[i])) continue;
            System.arraycopy(bytes, copied, escaped, at, i - copied);
            at += i - copied;
            for (var each : ESCAPES[bytes[i]]) escaped[at++] = each;
            copied = i + 1;
        }
        System.arraycopy(bytes, copied, escaped, at, bytes.length - copied);
        return escaped;
    }

    /** What is above ASCII is negative here, and left as it is. */
    private static boolean isEscaped(byte each) {
        return each < ' ' && each >= 0 || each == '"' || each == '\\';
    }

    /** By the character, as RFC 8259 and Jackson have them. */
    private static byte[][] escapes() {
        var escapes = new byte['\\' + 1][];
        for (var c = 0; c < ' '; c++) escapes[c] = ("\\u00" + HexFormat.of().withUpperCase().toHexDigits((byte) c)).getBytes(StandardCharsets.US_ASCII);
        "\b\t\n\f\r\"\\".chars().forEach(c -> escapes[c] = new byte[] {'\\', (byte) "btnfr\"\\".charAt("\b\t\n\f\r\"\\".indexOf(c))});
        return escapes;
    }
}
