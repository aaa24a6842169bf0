package com.mintreu.platform.applications;

import com.mintreu.kernel.persistence.Transactions;
import com.mintreu.kernel.persistence.UnitOfWork;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Page;
import com.mintreu.kernel.rows.PageRequest;
import com.mintreu.kernel.settings.Setting;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.platform.catalog.Catalog;
import com.mintreu.platform.quotas.Quotas;
import com.mintreu.platform.subscriptions.Entitlements;
import com.mintreu.platform.tenants.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;

/** All applications of the current tenant. */
@ApplicationScoped
@UnitOfWork
public class Applications {
    @Produces
    static final Setting QUOTA = Quotas.setting("applications", 100_000, 200, "applications that a tenant may have");

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Transactions transactions;

    @Inject
    Tenants tenants;

    @Inject
    Quotas quotas;

    @Inject
    ApplicationDirectory directory;

    @Inject
    Catalog catalog;

    @Inject
    Entitlements entitlements;

    @Inject
    ApplicationCache cache;

    @Inject
    ContentVersions versions;

    Application create(TenantId tenant, NewApplication wanted) {
        var product = catalog.find(wanted.product()).orElseThrow(() -> Problem.invalid("/product", "is no product"));
        if (!catalog.isDelivered(product))
            throw Problem.invalid("/product", "is of a module that this platform does not have any more");
        entitlements.require(tenant, product.id(), clock.instant());
        var application = new Application(product.id(), wanted.name());
        tenants.lock(tenant);
        quotas.requireRoom(QUOTA, count(), "A tenant may have %s applications, and has %s.");
        em.persist(application);
        em.flush(); // before what refers to it
        versions.begin(application.id(), product.moduleKey());
        directory.enter(tenant, application);
        var scope = scope(tenant, application);
        var members = tenants.members(tenant);
        transactions.afterCommit(() -> cache.forget(scope, members));
        return application;
    }

    Application find(Id id) {
        return em.createQuery("SELECT a FROM Application a WHERE a.id = :id", Application.class)
                .setParameter("id", id.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("application", id));
    }

    /** Lets one unit of work at a time decide something about the application. */
    Application lock(Id id) {
        return Optional.ofNullable(em.find(Application.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> Problem.notFound("application", id));
    }

    Page<Application> list(PageRequest page) {
        return page.of(
                em.createQuery("SELECT a FROM Application a WHERE a.id > :after ORDER BY a.id", Application.class)
                        .setParameter("after", page.afterId()));
    }

    ApplicationScope scope(TenantId tenant, Application application) {
        var product = catalog.product(application.product());
        return new ApplicationScope(tenant, application.id(), application.name(), product.id(), product.moduleKey());
    }

    private long count() {
        return em.createQuery("SELECT COUNT(a) FROM Application a", Long.class).getSingleResult();
    }
}
