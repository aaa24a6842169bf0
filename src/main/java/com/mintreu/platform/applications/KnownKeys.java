package com.mintreu.platform.applications;

import com.mintreu.kernel.cache.Remembered;
import com.mintreu.kernel.persistence.Database;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.secrets.Secret;
import com.mintreu.kernel.tenancy.Tenancy;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Whose an API key is, without asking the database each time. */
@ApplicationScoped
public class KnownKeys {
    /** How exact {@code lastUsedAt} is, and how seldom it is written. */
    static final Duration USE_INTERVAL = Duration.ofMinutes(1);

    /** A key that there is, and where it works. */
    record Known(Id id, byte[] secretHash, Place place) {}

    private final Remembered<String, Optional<Known>> remembered = new Remembered<>(10_000);
    private final Cache<Id, Boolean> usedLately = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(USE_INTERVAL).executor(Runnable::run).build();

    @Inject
    ApiKeys keys;
    @Inject
    Tenancy tenancy;
    @Inject
    Database database;

    /** Where the key works; empty if it is unknown or revoked, or if the secret is not its own. Notes the use. */
    public Optional<Place> place(String key, String secret) {
        var known = Secret.parse(ApiKeys.SECRET_PREFIX, secret)
                .flatMap(parsed -> look(key).filter(candidate -> parsed.matches(candidate.secretHash())));
        if (!database.isReadOnly()) known.ifPresent(this::use);
        return known.map(Known::place);
    }

    private Optional<Known> look(String key) {
        return PublicKey.parse(key).flatMap(parsed -> remembered.get(key, text -> tenancy.runAs(parsed.tenant(), () -> keys.look(parsed))));
    }

    private void use(Known key) {
        usedLately.get(key.id(), id -> tenancy.runAs(key.place().tenant(), () -> {
            keys.used(id);
            return true;
        }));
    }

    void forget(String key) {
        remembered.forget(key);
    }
}
