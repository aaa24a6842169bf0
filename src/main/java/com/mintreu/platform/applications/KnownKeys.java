package com.mintreu.platform.applications;

import com.mintreu.kernel.cache.CacheMemory;
import com.mintreu.kernel.cache.Remembered;
import com.mintreu.kernel.clock.ClockMoved;
import com.mintreu.kernel.persistence.Database;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.secrets.Secret;
import com.mintreu.kernel.tenancy.Tenancy;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

    private Remembered<String, Optional<Known>> remembered;
    private Cache<Id, Boolean> usedLately;

    @Inject
    ApiKeys keys;
    @Inject
    Tenancy tenancy;
    @Inject
    Database database;

    @Inject
    void open(CacheMemory memory) {
        remembered = memory.remembered(13, (key, known) -> 80 + known.map(each -> 240 + 2 * each.place().name().length()).orElse(0));
        usedLately = Caffeine.newBuilder().maximumWeight(memory.part(2)).weigher((Id key, Boolean used) -> 150).expireAfterWrite(USE_INTERVAL).executor(Runnable::run).build();
    }

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

    /** The minute was one of the clock as it was. */
    void forgetUses(@Observes ClockMoved moved) {
        usedLately.invalidateAll();
    }

    void forget(String key) {
        remembered.forget(key);
    }
}
