package com.mintreu.kernel.persistence;

import com.mintreu.kernel.jdbc.SqlFailure;
import com.mintreu.kernel.jdbc.WriteRefusal;
import com.mintreu.kernel.problems.SqlError;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.kernel.tenancy.TenantOwned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaQuery;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

/**
 * The units of work of each thread, one transaction each. A unit has one EntityManager, which belongs to the tenant that was current when the
 * unit began (or to none) for as long as it lives. EclipseLink asks for a connection at the first statement and begins a
 * transaction at the first write, so a unit that only reads costs nothing but its reads.
 */
@ApplicationScoped
public class Transactions {
    private static final int ATTEMPTS = 3;

    @Inject
    Database database;

    @Inject
    Tenancy tenancy;

    @Inject
    WriteRefusal refusal;

    private final ThreadLocal<Unit> current = new ThreadLocal<>();
    private final PreparedQueries prepared = new PreparedQueries();
    private List<CommitTask> tasks = List.of();
    private List<UnitTask> unitTasks = List.of();

    @Inject
    void tasks(Instance<CommitTask> atCommit, Instance<UnitTask> atEnd) {
        tasks = atCommit.stream().toList();
        unitTasks = atEnd.stream().toList();
    }

    /**
     * Runs the work in the current unit if that belongs to the current tenant, else in one of its own. If others had the
     * rows, the whole unit runs again, and so does a unit that lost its connection before it was to be committed: the
     * database rolls that back.
     */
    public <T> T run(Callable<T> work) throws Exception {
        var outer = current.get();
        var tenant = tenancy.current();
        if (outer != null && outer.tenant.equals(tenant)) return work.call();
        for (var attempt = 1; ; attempt++) {
            try {
                return once(tenant, attempt, work);
            } catch (AgainException again) {
                if (outer != null || attempt == ATTEMPTS) throw again.failed;
                Thread.sleep(ThreadLocalRandom.current().nextInt(20, 40 << attempt));
            } finally {
                if (outer == null) current.remove();
                else current.set(outer);
            }
        }
    }

    private <T> T once(Optional<TenantId> tenant, int attempt, Callable<T> work) throws Exception {
        try (var unit = begin(tenant, attempt)) {
            current.set(unit);
            try {
                var result = work.call();
                unit.end(unitTasks, tasks, refusal);
                return result;
            } catch (Exception failed) {
                var failure = SqlFailure.of(failed);
                if (failure == SqlFailure.LOST) {
                    database.distrust();
                    if (database.isBeyondPacket(Growth.failed(unit.em.unwrap(RepeatableWriteUnitOfWork.class))
                            .bytes())) throw SqlError.tooLarge(failed);
                }
                refusal.note(failed);
                var told = failure == SqlFailure.TAKEN
                        ? TakenKeys.problem(unit.em, failed)
                                .<Exception>map(taken -> taken)
                                .orElse(failed)
                        : failed;
                throw unit.mayRunAgain(failure) ? new AgainException(told) : told;
            }
        }
    }

    /** Does this once the unit is committed, and not at all if it is rolled back. */
    public void afterCommit(Runnable action) {
        unit().afterCommit.add(action);
    }

    /**
     * Runs the current unit again if a unique key refuses what it writes, because the platform made that value and not the caller.
     * Returns how often the unit has begun, this time counted: from the second on, make another value.
     */
    public int runAgainIfTaken() {
        unit().makesKeys = true;
        return unit().attempt;
    }

    /** The rows of the current unit. */
    public UnitRows rows() {
        return new UnitRows(unit().em);
    }

    /** The entities of which the current unit has written rows; empty if it has run bulk statements, which may have written any. */
    public Optional<Set<Class<?>>> written() {
        return unit().inBulk ? Optional.empty() : Optional.of(rows().written());
    }

    private Unit begin(Optional<TenantId> tenant, int attempt) {
        Map<String, Object> properties = tenant.<Map<String, Object>>map(id -> Map.of(TenantOwned.TENANT, id.value()))
                .orElse(Map.of());
        var em = database.entities().createEntityManager(properties);
        em.getTransaction().begin();
        return new Unit(em, tenant, attempt);
    }

    private Unit unit() {
        return Objects.requireNonNull(current.get(), "No unit of work: put @UnitOfWork on the service.");
    }

    /** Stands for the EntityManager of whatever unit is current. */
    @Produces
    @ApplicationScoped
    EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                Transactions.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    try {
                        if (mayWriteInBulk(method, arguments)) unit().inBulk = true;
                        if (isQuery(method))
                            return prepared.query(unit().em, (String) arguments[0], (Class<?>) arguments[1]);
                        return method.invoke(unit().em, arguments);
                    } catch (InvocationTargetException wrapped) {
                        throw wrapped.getCause();
                    }
                });
    }

    private static boolean isQuery(Method method) {
        return method.getName().equals("createQuery") && method.getParameterCount() == 2;
    }

    /** A query whose text is no SELECT. */
    private static boolean mayWriteInBulk(Method method, Object[] arguments) {
        if (!method.getName().startsWith("create") || !method.getName().endsWith("Query")) return false;
        return !(arguments[0] instanceof String text
                        && text.stripLeading().regionMatches(true, 0, "SELECT", 0, "SELECT".length()))
                && !(arguments[0] instanceof CriteriaQuery);
    }

    /** Says that what failed may run again. */
    private static final class AgainException extends Exception {
        private final transient Exception failed;

        AgainException(Exception failed) {
            super(null, null, false, false);
            this.failed = failed;
        }
    }

    private static final class Unit implements AutoCloseable {
        private final EntityManager em;
        private final Optional<TenantId> tenant;
        private final List<Runnable> afterCommit = new ArrayList<>();
        private final int attempt;
        private boolean committing;
        private boolean makesKeys;
        private boolean inBulk;

        Unit(EntityManager em, Optional<TenantId> tenant, int attempt) {
            this.em = em;
            this.tenant = tenant;
            this.attempt = attempt;
        }

        /** A unit that has only read is not committed: EclipseLink would look for changes in all its rows once more. Closing it is enough. */
        void end(List<UnitTask> unitTasks, List<CommitTask> tasks, WriteRefusal refusal) {
            em.flush();
            unitTasks.forEach(UnitTask::atEnd);
            if (hasWritten()) commit(tasks, refusal);
            afterCommit.forEach(Runnable::run);
        }

        private void commit(List<CommitTask> tasks, WriteRefusal refusal) {
            tasks.forEach(CommitTask::beforeCommit);
            var proves = refusal.reason().isPresent(); // that writing works again
            committing = true;
            em.getTransaction().commit();
            if (proves) refusal.end();
        }

        /** A connection that is lost while committing leaves open what was done, so nothing may be done twice. */
        boolean mayRunAgain(SqlFailure failure) {
            return failure == SqlFailure.CONTENDED
                    || failure == SqlFailure.LOST && !committing
                    || failure == SqlFailure.TAKEN && makesKeys;
        }

        /** EclipseLink begins the transaction at the first write. */
        private boolean hasWritten() {
            return em.unwrap(UnitOfWorkImpl.class).wasTransactionBegunPrematurely();
        }

        @Override
        public void close() {
            try {
                if (em.getTransaction().isActive()) em.getTransaction().rollback();
            } finally {
                em.close();
            }
        }
    }
}
