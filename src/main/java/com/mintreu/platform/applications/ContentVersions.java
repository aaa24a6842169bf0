package com.mintreu.platform.applications;

import com.mintreu.kernel.persistence.CommitTask;
import com.mintreu.kernel.persistence.Growth;
import com.mintreu.kernel.persistence.Transactions;
import com.mintreu.kernel.persistence.UnitOfWork;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.platform.access.CurrentAdmission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Raises the content version of an application with every unit of work that changes its content; in the background, of all that the tenant has. */
@ApplicationScoped
@UnitOfWork
class ContentVersions implements CommitTask {
    private static final String RAISE_ALL =
            "UPDATE ContentVersionRow r SET r.number = CASE WHEN r.number >= :now THEN r.number + 1 ELSE :now END";
    private static final String RAISE_TO = "UPDATE ContentVersionRow r SET r.number = :next, ";
    private static final String RAISE_BY_ONE = "UPDATE ContentVersionRow r SET r.number = r.number + 1, ";
    private static final String ADD = "r.usedRows = r.usedRows + :rows, r.usedBytes = r.usedBytes + :bytes";
    private static final String OF = " WHERE r.applicationId = :application";

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    Tenancy tenancy;

    @Inject
    CurrentAdmission caller;

    @Inject
    WritePrecondition precondition;

    @Inject
    Clock clock;

    @Inject
    BeanManager beans;

    @Inject
    ContentVersionCache cache;

    @Inject
    Usage usage;

    void begin(Id application, Growth content) {
        begin(application, now(), content);
    }

    private void begin(Id application, long number, Growth content) {
        em.persist(new ContentVersionRow(application, new ContentVersion(number), content));
    }

    /** The version of an application that has none yet counts as one of long ago. */
    ContentVersion look(Id application) {
        return find(application).map(ContentVersion::new).orElse(new ContentVersion(0));
    }

    @Override
    public void beforeCommit() {
        tenancy.current().ifPresent(tenant -> {
            if (!isRequest()) raiseAll(tenant);
            else if (caller.isOnApplicationOf(tenant)) raise(tenant, caller.application());
        });
    }

    private void raise(TenantId tenant, Id application) {
        var growth = usage.admit(tenant);
        precondition.made(precondition.isThere() ? raiseFromRequired(application, growth) : raise(application, growth));
        transactions.afterCommit(() -> cache.forget(tenant, application));
    }

    /** The new number. In the usual case that is the clock's, and one statement; where that has not come so far, another one counts on. */
    private long raise(Id application, Growth growth) {
        var now = now();
        if (raise(application, 0, now - 1, now, growth)) return now;
        if (add(RAISE_BY_ONE + ADD, application, growth).executeUpdate() > 0)
            return look(application).number();
        beginFirst(application, now, growth);
        return now;
    }

    /** Nobody else has raised it since it was read: else the version is not the one that the caller requires. */
    private long raiseFromRequired(Id application, Growth growth) {
        var current = look(application);
        precondition.check(current);
        var next = Math.max(now(), current.number() + 1);
        if (raise(application, current.number(), current.number(), next, growth)) return next;
        if (current.number() != 0) throw Problem.preconditionFailed();
        beginFirst(application, next, growth);
        return next;
    }

    /** A row that is there and was not raised is one whose statement the server broke off, which does not always fail. */
    private void beginFirst(Id application, long number, Growth growth) {
        if (find(application).isPresent())
            throw Problem.unavailable(
                    "The database broke a statement off. Nothing was changed; try again.", Duration.ofSeconds(2));
        begin(application, number, growth);
    }

    private boolean raise(Id application, long least, long most, long next, Growth growth) {
        return em.createQuery(RAISE_TO + ADD + OF + " AND r.number BETWEEN :least AND :most")
                        .setParameter("application", application.value())
                        .setParameter("rows", growth.rows())
                        .setParameter("bytes", growth.bytes())
                        .setParameter("least", least)
                        .setParameter("most", most)
                        .setParameter("next", next)
                        .executeUpdate()
                > 0;
    }

    /** Of which application the content is, is not known: what matters is the sum. */
    private void raiseAll(TenantId tenant) {
        var growth = usage.admit(tenant);
        em.createQuery(RAISE_ALL).setParameter("now", now()).executeUpdate();
        if (!growth.equals(Growth.NONE))
            first().ifPresent(application -> add("UPDATE ContentVersionRow r SET " + ADD, application, growth)
                    .executeUpdate());
        transactions.afterCommit(() -> cache.forgetAll(tenant));
    }

    private Query add(String update, Id application, Growth growth) {
        return em.createQuery(update + OF)
                .setParameter("application", application.value())
                .setParameter("rows", growth.rows())
                .setParameter("bytes", growth.bytes());
    }

    private Optional<Id> first() {
        return em.createQuery("SELECT r.applicationId FROM ContentVersionRow r ORDER BY r.id", Long.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Id::new);
    }

    private Optional<Long> find(Id application) {
        return em.createQuery(
                        "SELECT r.number FROM ContentVersionRow r WHERE r.applicationId = :application", Long.class)
                .setParameter("application", application.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private long now() {
        return ContentVersion.at(clock.instant()).number();
    }

    private boolean isRequest() {
        try {
            return beans.getContext(RequestScoped.class).isActive();
        } catch (ContextNotActiveException inTheBackground) {
            return false;
        }
    }
}
