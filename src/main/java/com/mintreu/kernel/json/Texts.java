package com.mintreu.kernel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.UTF8JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Writes strings straight into the generator's buffer, where Jackson copies them piece by piece first. The result is the same. */
final class Texts extends StdSerializer<String> {
    /** Bytes that one character can become. */
    private static final int MAX = 6;
    /** By the character, as RFC 8259 and Jackson have them; null for those that need none. */
    private static final byte[][] ESCAPES = escapes();

    private static final boolean[] PLAIN = plain();
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    Texts() {
        super(String.class);
    }

    @Override
    public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
        if (json instanceof UTF8JsonGenerator) json.writeString(new Escaped(text));
        else json.writeString(text);
    }

    private static final class Escaped extends SerializedString {
        Escaped(String text) {
            super(text);
        }

        /** Negative if there is not enough room; then the generator asks for the bytes, which are made here. */
        @Override
        public int appendQuotedUTF8(byte[] buffer, int offset) {
            var length = write(_value, buffer, offset);
            for (var room = _value.length() + _value.length() / 8 + MAX;
                    length < 0 && _quotedUTF8Ref == null;
                    room *= 2) {
                var bytes = new byte[room];
                var needed = write(_value, bytes, 0);
                if (needed >= 0) _quotedUTF8Ref = Arrays.copyOf(bytes, needed);
            }
            return length;
        }

        @SuppressWarnings("deprecation") // getBytes by position: for ASCII it is right, and a plain copy
        private static int write(String text, byte[] buffer, int offset) {
            var at = offset;
            for (int i = 0, end = text.length(); i < end; i++) {
                var run = i;
                while (i < end && isPlain(text.charAt(i))) i++;
                if (i - run > buffer.length - MAX - at) return -1;
                text.getBytes(run, i, buffer, at);
                at += i - run;
                if (i < end) at = writeSpecial(text.charAt(i), buffer, at);
            }
            return at - offset;
        }

        private static boolean isPlain(char c) {
            return c < PLAIN.length && PLAIN[c];
        }

        /** Halves of a character beyond the first 65,536 are escaped one by one. */
        private static int writeSpecial(char c, byte[] buffer, int offset) {
            var at = offset;
            if (c < ESCAPES.length) {
                for (var each : ESCAPES[c]) buffer[at++] = each;
                return at;
            }
            if (c < 0x800) {
                buffer[at++] = (byte) (0xC0 | c >> 6);
            } else if (Character.isSurrogate(c)) {
                buffer[at++] = '\\';
                buffer[at++] = 'u';
                for (var shift = 12; shift >= 0; shift -= 4) buffer[at++] = HEX[c >> shift & 0xF];
                return at;
            } else {
                buffer[at++] = (byte) (0xE0 | c >> 12);
                buffer[at++] = (byte) (0x80 | c >> 6 & 0x3F);
            }
            buffer[at++] = (byte) (0x80 | c & 0x3F);
            return at;
        }
    }

    private static byte[][] escapes() {
        var escapes = new byte[0x80][];
        for (var c = 0; c < ' '; c++)
            escapes[c] = ("\\u00" + HexFormat.of().withUpperCase().toHexDigits((byte) c))
                    .getBytes(StandardCharsets.US_ASCII);
        "\b\t\n\f\r\"\\"
                .chars()
                .forEach(c -> escapes[c] = new byte[] {'\\', (byte) "btnfr\"\\".charAt("\b\t\n\f\r\"\\".indexOf(c))});
        return escapes;
    }

    private static boolean[] plain() {
        var plain = new boolean[ESCAPES.length];
        for (var c = 0; c < plain.length; c++) plain[c] = ESCAPES[c] == null;
        return plain;
    }
}
