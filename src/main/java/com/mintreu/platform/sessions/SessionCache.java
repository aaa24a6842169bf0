package com.mintreu.platform.sessions;

import com.mintreu.kernel.cache.CacheMemory;
import com.mintreu.kernel.cache.ExpiringCache;
import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.secrets.Secret;
import com.mintreu.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/** Whose a session token is, without asking the database each time. */
@ApplicationScoped
public class SessionCache {
    private static final Log LOG = Log.of(SessionCache.class);

    private ExpiringCache<ByteBuffer, Optional<SignedIn>> cache;

    @Inject
    Sessions sessions;

    @Inject
    Tenancy tenancy;

    @Inject
    void open(CacheMemory memory) {
        cache = memory.expiringCache(10, (hash, session) -> 240);
    }

    /** Empty if the token is unknown, ended, or expired by now. */
    public Optional<SignedIn> signedIn(String token, Instant now) {
        var found = Secret.parse(Sessions.PREFIX, token)
                .flatMap(secret -> cache.get(
                        ByteBuffer.wrap(secret.hash()), hash -> tenancy.asPlatform(() -> sessions.find(hash.array()))));
        var live = found.filter(session -> now.isBefore(session.until()));
        if (live.isEmpty()) logRefused(found);
        return live;
    }

    private static void logRefused(Optional<SignedIn> expired) {
        expired.ifPresentOrElse(
                session -> LOG.countedWarning(
                        "Security: expired session tokens",
                        "Security: an expired session token of the user %s was refused.".formatted(session.user())),
                () -> LOG.countedWarning(
                        "Security: unknown session tokens",
                        "Security: a session token was refused, because it is unknown or was ended."));
    }

    void forget(byte[] tokenHash) {
        cache.forget(ByteBuffer.wrap(tokenHash));
    }
}
