package com.mintreu.platform.sessions;

import com.mintreu.kernel.cache.CacheMemory;
import com.mintreu.kernel.cache.Remembered;
import com.mintreu.kernel.secrets.Secret;
import com.mintreu.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Optional;

/** Whose a session token is, without asking the database each time. */
@ApplicationScoped
public class KnownSessions {
    private Remembered<ByteBuffer, Optional<SignedIn>> remembered;

    @Inject
    Sessions sessions;
    @Inject
    Tenancy tenancy;
    @Inject
    Clock clock;

    @Inject
    void open(CacheMemory memory) {
        remembered = memory.remembered(10, (hash, session) -> 240);
    }

    /** Empty if the token is unknown, ended or expired. */
    public Optional<SignedIn> signedIn(String token) {
        return Secret.parse(Sessions.PREFIX, token)
                .flatMap(secret -> remembered.get(ByteBuffer.wrap(secret.hash()), hash -> tenancy.asPlatform(() -> sessions.find(hash.array()))))
                .filter(session -> clock.instant().isBefore(session.until()));
    }

    void forget(byte[] tokenHash) {
        remembered.forget(ByteBuffer.wrap(tokenHash));
    }
}
