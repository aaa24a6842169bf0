package com.mintreu.kernel.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.jpa.JpaQuery;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.ReadAllQuery;
import org.eclipse.persistence.sessions.DatabaseRecord;

/**
 * Queries whose SQL is made once. EclipseLink keeps what it has parsed, but makes the SQL anew for each query that gets a
 * limit, unless it had one when that was made; so each is prepared with a limit that is none. It is shared by all calls:
 * EclipseLink copies it where a call sets something, and once more for its execution. The tenant is a parameter of the SQL
 * like any other.
 */
final class PreparedQueries {
    private final Map<String, Optional<DatabaseQuery>> prepared = new ConcurrentHashMap<>();

    /** The texts are the application's own constants: there are few. */
    <T> TypedQuery<T> query(EntityManager em, String text, Class<T> result) {
        var known = prepared.get(text);
        if (known == null) {
            known = prepare(em, text, result);
            prepared.put(text, known);
        }
        return known.isPresent() ? shared(em, known.get()) : em.createQuery(text, result);
    }

    @SuppressWarnings("unchecked")
    private static <T> TypedQuery<T> shared(EntityManager em, DatabaseQuery known) {
        return (TypedQuery<T>) em.unwrap(JpaEntityManager.class).createQuery(known);
    }

    private static Optional<DatabaseQuery> prepare(EntityManager em, String text, Class<?> result) {
        var query = em.createQuery(text, result).unwrap(JpaQuery.class).getDatabaseQuery();
        if (!(query instanceof ReadAllQuery)) return Optional.empty();
        var own = (ReadAllQuery) query.clone();
        own.setMaxRows(Integer.MAX_VALUE);
        own.prepareCall(em.unwrap(AbstractSession.class), new DatabaseRecord());
        return Optional.of(own);
    }
}
