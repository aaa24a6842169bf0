package com.mintreu.platform.httpcache;

import com.mintreu.kernel.json.Json;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a resource method returned, as bytes of its media type. */
record Body(byte[] bytes, MediaType type) {
    /** Empty for what is written while it is made, such as a stream: that has no ETag, and is not kept. */
    static Optional<Body> of(Object thing, MediaType type) {
        if (thing instanceof byte[] bytes) return Optional.of(new Body(bytes, type));
        if (thing instanceof String text && !isJson(type))
            return Optional.of(new Body(text.getBytes(StandardCharsets.UTF_8), type.withCharset("utf-8")));
        return thing instanceof Record ? Optional.of(new Body(Json.bytes(thing), type)) : Optional.empty();
    }

    /** Images and archives are compressed already. */
    boolean isText() {
        return isJson(type)
                || type.getType().equals("text")
                || type.getSubtype().endsWith("xml");
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }
}
