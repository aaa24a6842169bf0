package com.mintreu.platform.tenants;

import com.mintreu.kernel.persistence.UnitOfWork;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.settings.Setting;
import com.mintreu.kernel.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The domains that tenants gave up. Links and bookmarks still lead there, so nobody but the old owner may take one until it has rested.
 */
@ApplicationScoped
@UnitOfWork
class ReleasedDomains {
    @Produces
    static final Setting REST = Setting.number(
            "mintreu.domain.rest",
            0,
            3650,
            30,
            "days for which a domain that a tenant gave up is kept from everybody but its old owner");

    /** Of one owner; the oldest rest no longer. */
    private static final int MAX = 100;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    void add(String domain, Id owner) {
        var released = find(domain).orElseGet(() -> new ReleasedDomain(domain));
        released.release(owner, clock.instant());
        em.persist(released);
        em.flush();
        em.createQuery(
                        "SELECT d FROM ReleasedDomain d WHERE d.ownerId = :owner ORDER BY d.releasedAt DESC, d.id DESC",
                        ReleasedDomain.class)
                .setParameter("owner", owner.value())
                .setMaxResults(MAX + 1)
                .getResultStream()
                .skip(MAX)
                .forEach(em::remove);
    }

    /** Asked once the domain is the user's: then nobody can be giving it up at this moment. */
    void requireRested(String domain, Id user) {
        var begin = clock.instant().minus(Duration.ofDays(settings.number(REST)));
        if (find(domain).filter(released -> released.isKeptFrom(user, begin)).isPresent()) {
            throw Problem.conflict(
                            "resting-domain",
                            "Somebody gave up the domain %s lately; it is free again after %s days."
                                    .formatted(domain, settings.number(REST)))
                    .at("/domain", "is resting");
        }
    }

    /** As it is now, not as it was when this unit began. */
    private Optional<ReleasedDomain> find(String domain) {
        return em.createQuery("SELECT d FROM ReleasedDomain d WHERE d.domain = :domain", ReleasedDomain.class)
                .setParameter("domain", domain)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
