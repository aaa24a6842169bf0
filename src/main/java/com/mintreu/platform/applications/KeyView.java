package com.mintreu.platform.applications;

import com.mintreu.kernel.rows.Id;
import java.time.Instant;
import java.util.Optional;

/** An API key as JSON. The secret is there only in the answer that made it. */
public record KeyView(Id id, String key, Optional<String> secret, Optional<Instant> lastUsedAt, Instant createdAt) {
    static KeyView of(ApiKey key) {
        return of(key, Optional.empty());
    }

    static KeyView of(ApiKeys.Made made) {
        return of(made.key(), Optional.of(made.secret().reveal()));
    }

    private static KeyView of(ApiKey key, Optional<String> secret) {
        return new KeyView(key.id(), key.key(), secret, key.lastUsedAt(), key.createdAt());
    }
}
