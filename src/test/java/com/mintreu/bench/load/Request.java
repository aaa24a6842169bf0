package com.mintreu.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A request: made once, sent often. Without a Host of its own it goes to localhost, which is no tenant's domain. */
public record Request(String method, String path, Map<String, String> headers, Optional<String> body) {
    public static Request get(String path) {
        return new Request("GET", path, Map.of("Host", "localhost"), Optional.empty());
    }

    public static Request post(String path, String json) {
        return new Request(
                "POST", path, Map.of("Host", "localhost", "Content-Type", "application/json"), Optional.of(json));
    }

    public static Request put(String path) {
        return new Request("PUT", path, Map.of("Host", "localhost", "Content-Length", "0"), Optional.empty());
    }

    public Request with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Request(method, path, more, body);
    }

    public byte[] bytes() {
        var content = body.orElse("").getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body.isPresent())
            head.append("Content-Length: ").append(content.length).append("\r\n");
        var start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        var whole = new byte[start.length + content.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        return whole;
    }
}
