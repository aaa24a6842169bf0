package com.mintreu.kernel.json;

import com.fasterxml.jackson.core.JsonParser;
import com.mintreu.kernel.unicode.Utf8;

/** The bytes of a body, in which the length of a string is measured before the parser decodes it. */
record SourceText(byte[] utf8) {
    /** The length of the string at which the parser stands, in bytes or in UTF-16 units; it stops counting soon after {@code most}. */
    int length(JsonParser json, boolean inBytes, int most) {
        var start = (int) json.currentTokenLocation().getByteOffset();
        if (start < 0 || start >= utf8.length || utf8[start] != '"')
            throw new IllegalStateException("The parser does not stand at a string.");
        var length = 0;
        for (var at = start + 1; at < utf8.length && utf8[at] != '"' && length <= most; at += width(at)) {
            length += inBytes ? bytes(at) : units(at);
        }
        return length;
    }

    /** How many bytes of the body the character at this place takes. A byte inside a character takes one and counts nothing or one. */
    private int width(int at) {
        if (utf8[at] != '\\') return 1;
        return isUnicodeEscape(at) ? 6 : 2;
    }

    private int units(int at) {
        var lead = utf8[at] & 0xff;
        if (lead < 0x80) return 1;
        if (lead < 0xc0) return 0;
        return lead < 0xf0 ? 1 : 2;
    }

    private int bytes(int at) {
        return isUnicodeEscape(at) ? Utf8.length(escaped(at)) : 1;
    }

    private boolean isUnicodeEscape(int at) {
        return utf8[at] == '\\' && at + 1 < utf8.length && utf8[at + 1] == 'u';
    }

    /** What is no hexadecimal digit counts as zero; the parser refuses it. */
    private int escaped(int at) {
        var unit = 0;
        for (var i = at + 2; i < Math.min(at + 6, utf8.length); i++)
            unit = unit << 4 | Math.max(0, Character.digit(utf8[i], 16));
        return unit;
    }
}
