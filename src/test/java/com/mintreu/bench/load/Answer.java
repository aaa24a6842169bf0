package com.mintreu.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** One whole answer; the names of the headers are in lower case. */
public record Answer(int status, Map<String, String> headers, byte[] body) {
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
