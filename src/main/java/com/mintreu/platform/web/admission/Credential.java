package com.mintreu.platform.web.admission;

import com.mintreu.kernel.problems.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** What the header Authorization holds. */
sealed interface Credential {
    record None() implements Credential {}

    record Token(String text) implements Credential {}

    record Key(String key, String secret) implements Credential {}

    static Credential of(String header) {
        if (header == null) return new None();
        var text = header.strip();
        var space = text.indexOf(' ');
        var value = space < 0 ? "" : text.substring(space + 1).strip();
        return switch (text.substring(0, space < 0 ? text.length() : space).toLowerCase(Locale.ROOT)) {
            case "bearer" -> new Token(value);
            case "basic" -> key(value);
            default ->
                throw Problem.unauthenticated(
                        "The header Authorization must be Bearer with a session token, or Basic with an API key and its secret.");
        };
    }

    private static Key key(String encoded) {
        try {
            var parts = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
            return new Key(parts[0], parts.length == 2 ? parts[1] : "");
        } catch (IllegalArgumentException noBase64) {
            return new Key("", "");
        }
    }
}
