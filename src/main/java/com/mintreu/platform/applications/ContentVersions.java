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
import com.mintreu.platform.modules.Modules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Raises the content versions of the collections to which the entities belong whose rows a unit of work has written: those of the current
 * application, and in the background those of all applications of the tenant. After a bulk statement all collections are raised.
 */
@ApplicationScoped
@UnitOfWork
class ContentVersions implements CommitTask {
    private static final String RAISE_ALL =
            "UPDATE ContentVersionRow r SET r.number = CASE WHEN r.number >= :now THEN r.number + 1 ELSE :now END";
    private static final String RAISE_TO = "UPDATE ContentVersionRow r SET r.number = :next, ";
    private static final String RAISE_BY_ONE = "UPDATE ContentVersionRow r SET r.number = r.number + 1, ";
    private static final String ADD = "r.usedRows = r.usedRows + :rows, r.usedBytes = r.usedBytes + :bytes";
    private static final String OF = " WHERE r.id = :id";
    private static final String NUMBERS =
            "SELECT r.collection, r.number FROM ContentVersionRow r WHERE r.applicationId = :application ORDER BY r.collection";

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    Tenancy tenancy;

    @Inject
    CurrentAdmission admission;

    @Inject
    WritePrecondition precondition;

    @Inject
    Clock clock;

    @Inject
    RequestContext requests;

    @Inject
    ContentVersionCache cache;

    @Inject
    Usage usage;

    @Inject
    Modules modules;

    @Inject
    Contents contents;

    /** Of an application of this module that has just been made. */
    void begin(Id application, String module) {
        var now = now();
        contents.collections(module).forEach(collection -> begin(application, collection, now, Growth.NONE));
    }

    private void begin(Id application, String collection, long number, Growth content) {
        em.persist(new ContentVersionRow(application, collection, number, content));
    }

    CollectionVersions look(Id application) {
        return new CollectionVersions(em.createQuery(NUMBERS, Object[].class)
                .setParameter("application", application.value())
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(row -> (String) row[0], row -> (Long) row[1])));
    }

    @Override
    public void beforeCommit() {
        tenancy.current().ifPresent(tenant -> {
            var collections = written();
            if (!requests.isActive()) raiseInBackground(tenant, collections);
            else if (admission.isOnApplicationOf(tenant)) raise(tenant, admission.application(), collections);
        });
    }

    /** Empty if that is not known. */
    private Optional<Set<String>> written() {
        return transactions.written().map(entities -> entities.stream()
                .map(modules::collectionOf)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private void raise(TenantId tenant, Id application, Optional<Set<String>> written) {
        var collections = written.orElseGet(
                () -> new TreeSet<>(look(application).numbers().keySet()));
        if (collections.isEmpty()) return;
        checkPrecondition(application);
        if (!precondition.isOnRow()) precondition.observe(transactions.rows().created(contents::include));
        var growth = usage.admit(tenant);
        for (var each : collections) { // in the same order in every unit, so that no two wait for each other
            precondition.made(each, raise(application, each, growth));
            growth = Growth.NONE;
        }
        transactions.afterCommit(() -> {
            precondition.met();
            cache.forget(tenant, application);
        });
    }

    /** The new number. In the usual case that is the clock's, and one statement; where that has not come so far, another one counts on. */
    private long raise(Id application, String collection, Growth growth) {
        var required = precondition.takeRequired(collection);
        if (required.isPresent()) return raiseFrom(required.get(), application, collection, growth);
        var now = now();
        if (raise(application, collection, 0, now - 1, now, growth)) return now;
        if (add(RAISE_BY_ONE + ADD + OF, ContentVersionRow.id(application, collection), growth)
                        .executeUpdate()
                > 0) return look(application).numbers().get(collection);
        beginFirst(application, collection, now, growth);
        return now;
    }

    /** Nobody else has raised it since it was held against what the caller requires. */
    private long raiseFrom(long current, Id application, String collection, Growth growth) {
        var next = Math.max(now(), current + 1);
        if (!raise(application, collection, current, current, next, growth)) throw Problem.preconditionFailed();
        return next;
    }

    private void checkPrecondition(Id application) {
        if (!precondition.isThere()) return;
        if (precondition.isOnRow()) checkRow();
        else precondition.check(look(application));
    }

    /** A unit that changes other rows than the one that is guarded changes that as well, so that of two with one ETag one fails. */
    private void checkRow() {
        var row = precondition.row().flatMap(id -> transactions.rows().state(id, contents::include));
        precondition.check(row);
        if (row.isPresent() && !row.get().written()) {
            if (!transactions.rows().touch(precondition.row().orElseThrow(), contents::include))
                throw Problem.preconditionFailed();
            precondition.touched();
        }
    }

    /** A row that is there and was not raised is one whose statement the server broke off, which does not always fail. */
    private void beginFirst(Id application, String collection, long number, Growth growth) {
        if (look(application).numbers().containsKey(collection))
            throw Problem.unavailable(
                    "The database broke a statement off. Nothing was changed; try again.", Duration.ofSeconds(2));
        transactions.runAgainIfTaken(); // by another one that writes the first of this collection
        begin(application, collection, number, growth);
    }

    private boolean raise(Id application, String collection, long least, long most, long next, Growth growth) {
        return add(
                                RAISE_TO + ADD + OF + " AND r.number BETWEEN :least AND :most",
                                ContentVersionRow.id(application, collection),
                                growth)
                        .setParameter("least", least)
                        .setParameter("most", most)
                        .setParameter("next", next)
                        .executeUpdate()
                > 0;
    }

    /** Of which application the content is, is not known: what matters is the sum of what the tenant has. */
    private void raiseInBackground(TenantId tenant, Optional<Set<String>> written) {
        if (written.isPresent() && written.get().isEmpty()) return;
        var growth = usage.admit(tenant);
        var raise = em.createQuery(written.isPresent() ? RAISE_ALL + " WHERE r.collection IN :collections" : RAISE_ALL)
                .setParameter("now", now());
        written.ifPresent(collections -> raise.setParameter("collections", (Collection<String>) collections));
        raise.executeUpdate();
        if (!growth.equals(Growth.NONE))
            first().ifPresent(row -> add("UPDATE ContentVersionRow r SET " + ADD + OF, row, growth)
                    .executeUpdate());
        transactions.afterCommit(() -> cache.forgetAll(tenant));
    }

    private Query add(String update, Id row, Growth growth) {
        return em.createQuery(update)
                .setParameter("id", row.value())
                .setParameter("rows", growth.rows())
                .setParameter("bytes", growth.bytes());
    }

    private Optional<Id> first() {
        return em.createQuery("SELECT r.id FROM ContentVersionRow r ORDER BY r.id", Long.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Id::new);
    }

    private long now() {
        return ContentVersion.at(clock.instant()).number();
    }
}
