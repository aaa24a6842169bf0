package com.mintreu.platform.applications;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mintreu.kernel.cache.CacheMemory;
import com.mintreu.kernel.cache.ExpiringCache;
import com.mintreu.kernel.clock.ClockMoved;
import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.persistence.Database;
import com.mintreu.kernel.problems.SqlError;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.secrets.Secret;
import com.mintreu.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Whose an API key is, without asking the database each time. */
@ApplicationScoped
public class ApiKeyCache {
    /** How exact {@code lastUsedAt} is, and how seldom it is written. */
    static final Duration USE_INTERVAL = Duration.ofMinutes(1);

    private static final Log LOG = Log.of(ApiKeyCache.class);

    /** A key that there is, and where it works. */
    record CachedKey(Id id, byte[] secretHash, ApplicationScope scope) {}

    private ExpiringCache<String, Optional<CachedKey>> cache;
    private Cache<Id, Boolean> usedLately;

    @Inject
    ApiKeys keys;

    @Inject
    Tenancy tenancy;

    @Inject
    Database database;

    @Inject
    void open(CacheMemory memory) {
        cache = memory.expiringCache(
                13,
                (key, known) -> 80
                        + known.map(each -> 240 + 2 * each.scope().name().length())
                                .orElse(0));
        usedLately = Caffeine.newBuilder()
                .maximumWeight(memory.part(2))
                .weigher((Id key, Boolean used) -> 150)
                .expireAfterWrite(USE_INTERVAL)
                .executor(Runnable::run)
                .build();
    }

    /** Where the key works; empty if it is unknown or revoked, or if the secret is not its own. Notes the use. */
    public Optional<ApplicationScope> scope(String key, String secret) {
        var candidate = look(key);
        var known = Secret.parse(ApiKeys.SECRET_PREFIX, secret)
                .flatMap(parsed -> candidate.filter(each -> parsed.matches(each.secretHash())));
        if (known.isEmpty()) logRefused(key, candidate);
        if (!database.isReadOnly()) known.ifPresent(this::use);
        return known.map(CachedKey::scope);
    }

    private Optional<CachedKey> look(String key) {
        return PublicKey.parse(key)
                .flatMap(parsed -> cache.get(key, text -> tenancy.runAs(parsed.tenant(), () -> keys.look(parsed))));
    }

    /** The key only if it has the form of one: else it may be a secret in the wrong place. */
    private static void logRefused(String key, Optional<CachedKey> candidate) {
        var name = PublicKey.parse(key).map(parsed -> "The API key " + key).orElse("What is no API key");
        if (candidate.isPresent())
            LOG.countedWarning(
                    "Security: wrong secret of a key of the tenant "
                            + candidate.get().scope().tenant(),
                    "Security: " + name + " was sent with a secret that is not its own.");
        else
            LOG.countedWarning(
                    "Security: unknown key", "Security: " + name + " is unknown or revoked, and was refused.");
    }

    private void use(CachedKey key) {
        if (usedLately.asMap().putIfAbsent(key.id(), true) == null) note(key);
    }

    /**
     * In a unit of its own, while others that use the key, or another one, go on. That it failed is no reason to refuse the call, and
     * no reason to try before the next interval.
     */
    private void note(CachedKey key) {
        try {
            tenancy.runAs(key.scope().tenant(), () -> {
                keys.used(key.id());
                return true;
            });
        } catch (RuntimeException failed) {
            LOG.countedWarning(
                    "The use of an API key could not be noted",
                    "The use of an API key could not be noted: " + SqlError.told(failed));
        }
    }

    /** The minute was one of the clock as it was. */
    void forgetUses(@Observes ClockMoved moved) {
        usedLately.invalidateAll();
    }

    void forget(String key) {
        cache.forget(key);
    }
}
