package com.mintreu.bench.load;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Status line and headers of one answer. */
final class AnswerHead {
    private final Map<String, String> fields = new HashMap<>();
    private int status;

    void clear() {
        fields.clear();
        status = 0;
    }

    void add(String line) {
        if (status == 0) {
            if (!line.startsWith("HTTP/1.1 "))
                throw new IllegalStateException("This is no answer in HTTP/1.1: " + line);
            status = Integer.parseInt(line.substring(9, 12));
            return;
        }
        var colon = line.indexOf(':');
        fields.put(
                line.substring(0, colon).toLowerCase(Locale.ROOT),
                line.substring(colon + 1).strip());
    }

    int status() {
        return status;
    }

    Map<String, String> fields() {
        return fields;
    }

    /** Such as 100 Continue: the answer itself is still to come. */
    boolean isInterim() {
        return status >= 100 && status < 200;
    }

    boolean isChunked() {
        return !isBodiless() && "chunked".equalsIgnoreCase(fields.get("transfer-encoding"));
    }

    boolean closes() {
        return "close".equalsIgnoreCase(fields.get("connection"));
    }

    /** Of the body, in bytes. A body that ends with the connection is not understood: no server sends one to us. */
    long length() {
        if (isBodiless()) return 0;
        var length = fields.get("content-length");
        if (length == null) throw new IllegalStateException("The answer " + status + " does not say where it ends.");
        return Long.parseLong(length);
    }

    private boolean isBodiless() {
        return status == 204 || status == 304;
    }
}
