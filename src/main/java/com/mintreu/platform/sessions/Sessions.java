package com.mintreu.platform.sessions;

import com.mintreu.kernel.persistence.Transactions;
import com.mintreu.kernel.persistence.UnitOfWork;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Page;
import com.mintreu.kernel.rows.PageRequest;
import com.mintreu.kernel.secrets.Secret;
import com.mintreu.kernel.settings.Setting;
import com.mintreu.kernel.settings.Settings;
import com.mintreu.platform.quotas.Quotas;
import com.mintreu.platform.users.User;
import com.mintreu.platform.users.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The log-ins of all users. */
@ApplicationScoped
@UnitOfWork
public class Sessions {
    @Produces
    static final Setting QUOTA =
            Quotas.setting("sessions", 10_000, 100, "sessions that a user may have; a further log-in ends the oldest");

    static final String PREFIX = "mts_";
    private static final Duration LIFE = Duration.ofDays(7);
    /** How many expired ones a log-in removes, of its user's own and of all. */
    private static final int EXPIRED = 100;

    /** What a log-in gives: the token is known to nobody else and never shown again. */
    record LogIn(Session session, Secret token, User user) {}

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Inject
    Users users;

    @Inject
    SessionCache cache;

    @Inject
    Settings settings;

    LogIn logIn(NewSession credentials) {
        var user = users.authenticate(credentials.email(), credentials.password());
        var token = Secret.next(PREFIX);
        makeRoom(user.id());
        var session = new Session(user.id(), token, clock.instant().plus(LIFE));
        em.persist(session);
        return new LogIn(session, token, user);
    }

    /** Nobody is locked out: what has expired goes, and if that is not enough, the oldest. */
    private void makeRoom(Id user) {
        users.lock(user);
        var now = clock.instant();
        var most = settings.number(QUOTA);
        var oldest = em.createQuery("SELECT s FROM Session s WHERE s.userId = :user ORDER BY s.id", Session.class)
                .setParameter("user", user.value())
                .setMaxResults(most + EXPIRED)
                .getResultList();
        var live = oldest.stream().filter(each -> each.expiresAt().isAfter(now)).toList();
        end(Stream.concat(
                        oldest.stream().filter(each -> !each.expiresAt().isAfter(now)),
                        live.stream().limit(Math.max(0, live.size() + 1 - most)))
                .toList());
    }

    /** By their ids, because a log-out may be ending one of them at this moment. */
    private void end(List<Session> ended) {
        if (ended.isEmpty()) return;
        em.createQuery("DELETE FROM Session s WHERE s.id IN :ids")
                .setParameter(
                        "ids", ended.stream().map(each -> each.id().value()).toList())
                .executeUpdate();
        transactions.afterCommit(() -> ended.forEach(each -> cache.forget(each.tokenHash())));
    }

    /** Some of all that have expired, the oldest first: their users may never log in again. */
    void endExpired() {
        end(em.createQuery(
                        "SELECT s FROM Session s WHERE s.expiresAt <= :now ORDER BY s.expiresAt, s.id", Session.class)
                .setParameter("now", clock.instant())
                .setMaxResults(EXPIRED)
                .getResultList());
    }

    Page<Session> list(Id user, PageRequest page) {
        return page.of(em.createQuery(
                        "SELECT s FROM Session s WHERE s.userId = :user AND s.expiresAt > :now AND s.id > :after ORDER BY s.id",
                        Session.class)
                .setParameter("user", user.value())
                .setParameter("now", clock.instant())
                .setParameter("after", page.afterId()));
    }

    Session find(Id id) {
        return Optional.ofNullable(em.find(Session.class, id.value()))
                .orElseThrow(() -> Problem.notFound("session", id));
    }

    void logOut(Id id) {
        var session = find(id);
        em.remove(session);
        transactions.afterCommit(() -> cache.forget(session.tokenHash()));
    }

    Optional<SignedIn> find(byte[] tokenHash) {
        return em.createQuery("SELECT s FROM Session s WHERE s.tokenHash = :hash", Session.class)
                .setParameter("hash", tokenHash)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(session -> new SignedIn(session.id(), session.user(), session.expiresAt()));
    }
}
