package com.mintreu.platform.tenants;

import com.mintreu.kernel.json.MergePatch;
import com.mintreu.kernel.persistence.Transactions;
import com.mintreu.kernel.persistence.UnitOfWork;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Page;
import com.mintreu.kernel.rows.PageRequest;
import com.mintreu.kernel.settings.Setting;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.platform.access.Role;
import com.mintreu.platform.quotas.Quotas;
import com.mintreu.platform.users.Users;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** All tenants of the platform, and who is a member of them. */
@ApplicationScoped
@UnitOfWork
public class Tenants {
    @Produces
    static final Setting QUOTA = Quotas.setting("tenants", 1_000_000, 50, "tenants that a user may own");

    private static final int MAX = 1_000_000;
    private static final int MAX_MEMBERS = 1_000;

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    PlatformDomain platform;

    @Inject
    ReleasedDomains released;

    @Inject
    DomainCache domains;

    @Inject
    MembershipCache memberships;

    @Inject
    Users users;

    @Inject
    Quotas quotas;

    Tenant found(Id owner, EditedTenant wanted) {
        var tenant = new Tenant(owner, wanted.name(), Domain.wanted(wanted.domain(), platform.name()));
        users.lock(owner);
        quotas.requireRoom(QUOTA, ownedBy(owner), "A user may own %s tenants, and owns %s.");
        em.persist(tenant);
        em.flush();
        released.requireRested(tenant.domain(), owner);
        em.persist(new Membership(tenant.tenantId(), owner, Role.owner));
        transactions.afterCommit(() -> {
            domains.forget(tenant.domain());
            memberships.forget(owner, tenant.tenantId());
        });
        return tenant;
    }

    /** By its owner, who may choose a domain below the platform's that does not rest. */
    Tenant change(Id id, MergePatch<EditedTenant> patch) {
        var tenant = find(id);
        var before = tenant.domain();
        change(tenant, patch, Domain::wanted);
        if (!tenant.domain().equals(before)) released.requireRested(tenant.domain(), tenant.owner());
        return tenant;
    }

    /** By an operator, who may give any domain that nobody has. */
    Tenant changeByOperator(Id id, MergePatch<EditedTenant> patch) {
        return change(find(id), patch, Domain::given);
    }

    Tenant find(Id id) {
        return Optional.ofNullable(em.find(Tenant.class, id.value())).orElseThrow(() -> Problem.notFound("tenant", id));
    }

    /** Lets one unit of work at a time decide something about the tenant. */
    public void lock(TenantId id) {
        em.find(Tenant.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those in which the user has a place. */
    Page<Tenant> list(Id user, PageRequest page) {
        return page.of(em.createQuery(
                        "SELECT t FROM Tenant t, Membership m WHERE m.tenantId = t.id AND m.userId = :user AND t.id > :after ORDER BY t.id",
                        Tenant.class)
                .setParameter("user", user.value())
                .setParameter("after", page.afterId()));
    }

    Page<Tenant> list(PageRequest page) {
        return page.of(em.createQuery("SELECT t FROM Tenant t WHERE t.id > :after ORDER BY t.id", Tenant.class)
                .setParameter("after", page.afterId()));
    }

    /** The ids of all, oldest first. */
    List<TenantId> all() {
        return em.createQuery("SELECT t.id FROM Tenant t ORDER BY t.id", Long.class)
                .setMaxResults(MAX)
                .getResultStream()
                .map(TenantId::of)
                .toList();
    }

    public boolean exists(TenantId id) {
        return em.find(Tenant.class, id.value()) != null;
    }

    Optional<TenantId> at(String domain) {
        return em.createQuery("SELECT t FROM Tenant t WHERE t.domain = :domain", Tenant.class)
                .setParameter("domain", domain)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Tenant::tenantId);
    }

    /** What the user is in the tenant; empty for those who are no members. */
    Optional<Role> role(Id user, TenantId tenant) {
        return em.createQuery(
                        "SELECT m FROM Membership m WHERE m.tenantId = :tenant AND m.userId = :user", Membership.class)
                .setParameter("tenant", tenant.value())
                .setParameter("user", user.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Membership::role);
    }

    /** So that the caches can forget what they hold of them; where there are very many, of some of them. */
    public List<Id> members(TenantId tenant) {
        return em.createQuery(
                        "SELECT m.userId FROM Membership m WHERE m.tenantId = :tenant ORDER BY m.userId", Long.class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(MAX_MEMBERS)
                .getResultStream()
                .map(Id::new)
                .toList();
    }

    private Tenant change(Tenant tenant, MergePatch<EditedTenant> patch, BiFunction<String, String, Domain> rule) {
        var before = tenant.domain();
        var wanted = patch.applyTo(EditedTenant.of(tenant));
        tenant.rename(wanted.name());
        if (!wanted.domain().equals(before)) tenant.moveTo(rule.apply(wanted.domain(), platform.name()));
        if (!tenant.domain().equals(before)) {
            em.flush();
            released.add(before, tenant.owner());
        }
        transactions.afterCommit(() -> {
            domains.forget(before);
            domains.forget(tenant.domain());
        });
        return tenant;
    }

    private long ownedBy(Id user) {
        return em.createQuery("SELECT COUNT(t) FROM Tenant t WHERE t.ownerId = :user", Long.class)
                .setParameter("user", user.value())
                .getSingleResult();
    }
}
