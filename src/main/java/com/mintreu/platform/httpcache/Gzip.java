package com.mintreu.platform.httpcache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compression of answers, for callers who take it. */
final class Gzip {
    /** Smaller ones fit into one packet as they are. */
    private static final int MIN = 1_400;

    private Gzip() {}

    /** Whether the header Accept-Encoding allows it. */
    static boolean isTaken(String accepted) {
        for (var each : accepted.split(",")) {
            var weight = each.indexOf(';');
            if (each.substring(0, weight < 0 ? each.length() : weight).strip().equalsIgnoreCase("gzip"))
                return weight < 0 || !isNought(each.substring(weight + 1).strip());
        }
        return false;
    }

    /** {@code q=0}, {@code q=0.000}. */
    private static boolean isNought(String weight) {
        return weight.regionMatches(true, 0, "q=0", 0, 3)
                && weight.chars().skip(3).allMatch(c -> c == '.' || c == '0');
    }

    static boolean pays(byte[] body) {
        return body.length >= MIN;
    }

    /** {@code often} it will be sent as it is: then it is worth more work. */
    static byte[] compress(byte[] body, boolean often) {
        var packed = new ByteArrayOutputStream(body.length / 2);
        try (var out = new GZIPOutputStream(packed) {
            {
                def.setLevel(often ? Deflater.DEFAULT_COMPRESSION : Deflater.BEST_SPEED);
            }
        }) {
            out.write(body);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return packed.toByteArray();
    }
}
