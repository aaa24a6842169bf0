package com.mintreu.platform.applications;

import com.mintreu.kernel.persistence.UnitOfWork;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

/** Which applications there are, of all tenants: one statement each, however many tenants somebody has. */
@ApplicationScoped
@UnitOfWork
class ApplicationDirectory {
    @Inject
    EntityManager em;

    void enter(TenantId tenant, Application application) {
        em.persist(new DirectoryEntry(tenant, application));
    }

    Optional<ApplicationScope> find(Id application) {
        return em.createQuery(
                        "SELECT d, p.moduleKey FROM DirectoryEntry d, Product p WHERE d.id = :id AND p.id = d.productId",
                        Object[].class)
                .setParameter("id", application.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> ((DirectoryEntry) row[0]).scope((String) row[1]));
    }

    /** Those of the module that the tenant has. */
    List<ApplicationScope> of(TenantId tenant, String module) {
        return scopes(
                em.createQuery(
                                "SELECT d FROM DirectoryEntry d, Product p WHERE d.tenantId = :tenant AND p.id = d.productId AND p.moduleKey = :module ORDER BY d.id",
                                DirectoryEntry.class)
                        .setParameter("tenant", tenant.value()),
                module);
    }

    /** Those of the module in all tenants of which the user is a member. */
    List<ApplicationScope> ofMember(Id user, String module) {
        return scopes(
                em.createQuery(
                                "SELECT d FROM Membership m, DirectoryEntry d, Product p WHERE m.userId = :user AND d.tenantId = m.tenantId "
                                        + "AND p.id = d.productId AND p.moduleKey = :module ORDER BY d.id",
                                DirectoryEntry.class)
                        .setParameter("user", user.value()),
                module);
    }

    /** One more than is ever shown, so that it can be told that there are more. */
    private static List<ApplicationScope> scopes(TypedQuery<DirectoryEntry> query, String module) {
        return query.setParameter("module", module)
                .setMaxResults(ApplicationCache.SHOWN + 1)
                .getResultStream()
                .map(entry -> entry.scope(module))
                .toList();
    }
}
