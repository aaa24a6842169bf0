package com.mintreu.platform.selftests;

import com.mintreu.kernel.persistence.UnitOfWork;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.kernel.tenancy.TenantOwned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.time.Instant;
import java.util.List;

/** The rows of a throw-away tenant. Each deletion is a unit of work of its own. */
@ApplicationScoped
@UnitOfWork
class Rows {
    private static final int MAX = 100;

    @Inject
    EntityManager em;

    /** The names of the entities that belong to tenants. */
    List<String> tenantOwned() {
        return em.getMetamodel().getEntities().stream()
                .filter(each -> TenantOwned.class.isAssignableFrom(each.getJavaType()))
                .map(EntityType::getName)
                .sorted()
                .toList();
    }

    /** Users that self-tests made before that time, the oldest first. */
    List<Id> owners(Instant before) {
        return em.createQuery(
                        "SELECT u.id FROM User u WHERE u.email LIKE :address AND u.createdAt < :before ORDER BY u.id",
                        Long.class)
                .setParameter("address", Side.MARK + "%@" + Side.HOST)
                .setParameter("before", before)
                .setMaxResults(MAX)
                .getResultStream()
                .map(Id::new)
                .toList();
    }

    List<TenantId> tenantsOf(Id owner) {
        return em.createQuery("SELECT t.id FROM Tenant t WHERE t.ownerId = :owner ORDER BY t.id", Long.class)
                .setParameter("owner", owner.value())
                .setMaxResults(MAX)
                .getResultStream()
                .map(TenantId::of)
                .toList();
    }

    /** All of the current tenant's. */
    int deleteAll(String entity) {
        return em.createQuery("DELETE FROM " + entity + " e").executeUpdate();
    }

    /** Its memberships go with it. */
    int deleteTenant(TenantId tenant) {
        em.createQuery("DELETE FROM Subscription s WHERE s.tenantId = :tenant")
                .setParameter("tenant", tenant.value())
                .executeUpdate();
        return em.createQuery("DELETE FROM Tenant t WHERE t.id = :tenant")
                .setParameter("tenant", tenant.value())
                .executeUpdate();
    }

    /** The user's sessions go with it. */
    int deleteUser(Id user) {
        return em.createQuery("DELETE FROM User u WHERE u.id = :user")
                .setParameter("user", user.value())
                .executeUpdate();
    }
}
