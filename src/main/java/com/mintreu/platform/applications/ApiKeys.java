package com.mintreu.platform.applications;

import com.mintreu.kernel.persistence.Transactions;
import com.mintreu.kernel.persistence.UnitOfWork;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Page;
import com.mintreu.kernel.rows.PageRequest;
import com.mintreu.kernel.secrets.Secret;
import com.mintreu.kernel.settings.Setting;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.platform.quotas.Quotas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;

/** All API keys of the current tenant. */
@ApplicationScoped
@UnitOfWork
public class ApiKeys {
    @Produces
    static final Setting QUOTA = Quotas.setting("keys", 10_000, 50, "API keys that an application may have");

    static final String SECRET_PREFIX = "mks_";

    /** A key just made: the only time that its secret is known. */
    record Made(ApiKey key, Secret secret) {}

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Inject
    Applications applications;

    @Inject
    Quotas quotas;

    @Inject
    ApiKeyCache cache;

    Made make(TenantId tenant, Id application) {
        var owner = applications.lock(application);
        quotas.requireRoom(QUOTA, keysOf(owner), "An application may have %s API keys, and has %s.");
        var secret = Secret.next(SECRET_PREFIX);
        var key = new ApiKey(owner, PublicKey.next(tenant), secret);
        em.persist(key);
        transactions.afterCommit(() -> cache.forget(key.key()));
        return new Made(key, secret);
    }

    ApiKey find(Id application, Id id) {
        return em.createQuery(
                        "SELECT k FROM ApiKey k WHERE k.application.id = :application AND k.id = :id", ApiKey.class)
                .setParameter("application", application.value())
                .setParameter("id", id.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("key", id));
    }

    Page<ApiKey> list(Id application, PageRequest page) {
        return page.of(em.createQuery(
                        "SELECT k FROM ApiKey k WHERE k.application.id = :application AND k.id > :after ORDER BY k.id",
                        ApiKey.class)
                .setParameter("application", applications.find(application).id().value())
                .setParameter("after", page.afterId()));
    }

    void revoke(Id application, Id id) {
        var key = find(application, id);
        em.remove(key);
        transactions.afterCommit(() -> cache.forget(key.key()));
    }

    Optional<ApiKeyCache.CachedKey> look(PublicKey key) {
        return em.createQuery("SELECT k FROM ApiKey k JOIN FETCH k.application WHERE k.key = :key", ApiKey.class)
                .setParameter("key", key.toString())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> new ApiKeyCache.CachedKey(
                        row.id(), row.secretHash(), applications.scope(key.tenant(), row.application())));
    }

    /**
     * Writes at most once in a while, whatever number of nodes ask for it; also if the clock has gone back since. It keeps the version, because
     * it is no change with which a revoke could be in conflict.
     */
    void used(Id id) {
        var now = clock.instant();
        em.createQuery(
                        "UPDATE ApiKey k SET k.lastUsedAt = :now, k.version = k.version WHERE k.id = :id AND (k.lastUsedAt IS NULL OR k.lastUsedAt <= :before OR k.lastUsedAt > :now)")
                .setParameter("now", now)
                .setParameter("id", id.value())
                .setParameter("before", now.minus(ApiKeyCache.USE_INTERVAL))
                .executeUpdate();
    }

    private long keysOf(Application application) {
        return em.createQuery("SELECT COUNT(k) FROM ApiKey k WHERE k.application.id = :application", Long.class)
                .setParameter("application", application.id().value())
                .getSingleResult();
    }
}
