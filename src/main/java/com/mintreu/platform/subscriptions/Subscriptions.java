package com.mintreu.platform.subscriptions;

import com.mintreu.kernel.persistence.Transactions;
import com.mintreu.kernel.persistence.UnitOfWork;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Page;
import com.mintreu.kernel.rows.PageRequest;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.platform.catalog.Catalog;
import com.mintreu.platform.tenants.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The subscriptions of all tenants. */
@ApplicationScoped
@UnitOfWork
public class Subscriptions {
    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Inject
    Tenants tenants;

    @Inject
    Catalog catalog;

    @Inject
    Entitlements entitlements;

    /** One live subscription to a product at a time. */
    Subscription subscribe(TenantId tenant, String planId) {
        var plan = Id.parse(planId).flatMap(catalog::plan).orElseThrow(() -> Problem.invalid("/plan", "is no plan"));
        if (!catalog.isOnSale(plan.product()))
            throw Problem.invalid("/plan", "belongs to a product that is not on sale any more");
        var now = clock.instant();
        tenants.lock(tenant);
        if (entitlementsOf(tenant).stream()
                .anyMatch(each -> each.covers(plan.product().id(), now))) {
            throw Problem.conflict("already-subscribed", "The tenant has a live subscription to this product.")
                    .at("/plan", "belongs to a product already subscribed to");
        }
        var subscription = new Subscription(tenant, plan, now);
        em.persist(subscription);
        transactions.afterCommit(() -> entitlements.forget(tenant));
        return subscription;
    }

    Subscription find(TenantId tenant, Id id) {
        return Optional.ofNullable(em.find(Subscription.class, id.value()))
                .filter(each -> each.tenant().equals(tenant.id()))
                .orElseThrow(() -> Problem.notFound("subscription", id));
    }

    Page<Subscription> list(TenantId tenant, PageRequest page) {
        return page.of(em.createQuery(
                        "SELECT s FROM Subscription s JOIN FETCH s.plan WHERE s.tenantId = :tenant AND s.id > :after ORDER BY s.id",
                        Subscription.class)
                .setParameter("tenant", tenant.value())
                .setParameter("after", page.afterId()));
    }

    /** Of those that are live now: one a product at the most, so no limit is needed. */
    List<Entitlement> entitlementsOf(TenantId tenant) {
        return em.createQuery(
                        "SELECT s FROM Subscription s JOIN FETCH s.plan p JOIN FETCH p.product WHERE s.tenantId = :tenant "
                                + "AND (s.expiresAt > :now OR s.expiresAt IS NULL AND s.status = :active) ORDER BY s.id",
                        Subscription.class)
                .setParameter("tenant", tenant.value())
                .setParameter("now", clock.instant())
                .setParameter("active", Subscription.Status.active)
                .getResultStream()
                .map(Subscription::entitlement)
                .toList();
    }
}
