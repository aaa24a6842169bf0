package com.mintreu.platform.sessions;

import com.mintreu.kernel.rows.Id;
import java.time.Instant;

/** A log-in as its user sees it; {@code current} is the one that asks. */
public record SessionView(Id id, Instant createdAt, Instant expiresAt, boolean current) {
    static SessionView of(Session session, Id current) {
        return new SessionView(
                session.id(),
                session.createdAt(),
                session.expiresAt(),
                session.id().equals(current));
    }
}
