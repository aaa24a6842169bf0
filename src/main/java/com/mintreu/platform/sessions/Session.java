package com.mintreu.platform.sessions;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Row;
import com.mintreu.kernel.secrets.Secret;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A log-in. Of its token only the hash is kept. */
@Entity
@Table(name = "sessions")
public class Session extends Row {
    @Column(name = "user_id")
    private long userId;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Session() {}

    Session(Id user, Secret token, Instant expiresAt) {
        super(Identity.NEW);
        this.userId = user.value();
        this.tokenHash = token.hash();
        this.expiresAt = expiresAt;
    }

    Id user() {
        return new Id(userId);
    }

    Instant expiresAt() {
        return expiresAt;
    }

    byte[] tokenHash() {
        return tokenHash.clone();
    }
}
