package com.mintreu.platform.sessions;

import com.mintreu.kernel.persistence.UnitOfWork;
import com.mintreu.kernel.persistence.Units;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Page;
import com.mintreu.kernel.rows.PageRequest;
import com.mintreu.kernel.secrets.Secret;
import com.mintreu.platform.users.User;
import com.mintreu.platform.users.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The log-ins of all users. */
@ApplicationScoped
@UnitOfWork
public class Sessions {
    static final String PREFIX = "mts_";
    private static final Duration LIFE = Duration.ofDays(7);

    /** What a log-in gives: the token is known to nobody else and never shown again. */
    record LogIn(Session session, Secret token, User user) {}

    @Inject
    EntityManager em;
    @Inject
    Units units;
    @Inject
    Clock clock;
    @Inject
    Users users;
    @Inject
    KnownSessions known;

    LogIn logIn(NewSession credentials) {
        var user = users.authenticate(credentials.email(), credentials.password());
        var token = Secret.next(PREFIX);
        var session = new Session(user.id(), token, clock.instant().plus(LIFE));
        em.persist(session);
        return new LogIn(session, token, user);
    }

    Page<Session> list(Id user, PageRequest page) {
        return page.of(em.createQuery("SELECT s FROM Session s WHERE s.userId = :user AND s.expiresAt > :now AND s.id > :after ORDER BY s.id", Session.class)
                .setParameter("user", user.value()).setParameter("now", clock.instant()).setParameter("after", page.afterId()));
    }

    Session find(Id id) {
        return Optional.ofNullable(em.find(Session.class, id.value())).orElseThrow(() -> Problem.notFound("session", id));
    }

    void logOut(Id id) {
        var session = find(id);
        em.remove(session);
        units.afterCommit(() -> known.forget(session.tokenHash()));
    }

    Optional<SignedIn> find(byte[] tokenHash) {
        return em.createQuery("SELECT s FROM Session s WHERE s.tokenHash = :hash", Session.class)
                .setParameter("hash", tokenHash).setMaxResults(1).getResultStream().findFirst()
                .map(session -> new SignedIn(session.id(), session.user(), session.expiresAt()));
    }
}
