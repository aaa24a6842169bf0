package com.mintreu.platform.applications;

import com.mintreu.kernel.persistence.CommitTask;
import com.mintreu.kernel.persistence.UnitOfWork;
import com.mintreu.kernel.persistence.Units;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.platform.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Notes with every unit of work that it has changed the content of an application; in the background, of all that the tenant has. */
@ApplicationScoped
@UnitOfWork
class Revisions implements CommitTask {
    private static final String RAISE = "UPDATE Revision r SET r.number = CASE WHEN r.number >= :now THEN r.number + 1 ELSE :now END";

    @Inject
    EntityManager em;
    @Inject
    Units units;
    @Inject
    Tenancy tenancy;
    @Inject
    Caller caller;
    @Inject
    Clock clock;
    @Inject
    BeanManager beans;
    @Inject
    KnownRevisions known;

    void begin(Id application) {
        em.persist(new Revision(application, Revised.at(clock.instant())));
    }

    /** The first state of an application that has none yet counts as one of long ago. */
    Revised look(Id application) {
        return em.createQuery("SELECT r.number FROM Revision r WHERE r.applicationId = :application", Long.class)
                .setParameter("application", application.value()).setMaxResults(1).getResultStream().findFirst()
                .map(Revised::new).orElse(new Revised(0));
    }

    @Override
    public void beforeCommit() {
        tenancy.current().ifPresent(tenant -> {
            if (!isRequest()) raiseAll(tenant);
            else if (caller.isOnApplicationOf(tenant)) raise(tenant, caller.application());
        });
    }

    private void raise(TenantId tenant, Id application) {
        var raised = em.createQuery(RAISE + " WHERE r.applicationId = :application").setParameter("now", now()).setParameter("application", application.value()).executeUpdate();
        if (raised == 0) begin(application);
        units.afterCommit(() -> known.forget(tenant, application));
    }

    private void raiseAll(TenantId tenant) {
        em.createQuery(RAISE).setParameter("now", now()).executeUpdate();
        units.afterCommit(() -> known.forgetAll(tenant));
    }

    private long now() {
        return Revised.at(clock.instant()).number();
    }

    private boolean isRequest() {
        try {
            return beans.getContext(RequestScoped.class).isActive();
        } catch (ContextNotActiveException inTheBackground) {
            return false;
        }
    }
}
