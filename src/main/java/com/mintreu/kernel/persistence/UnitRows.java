package com.mintreu.kernel.persistence;

import com.mintreu.kernel.clock.Time;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Row;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;

/** The rows that a unit of work has loaded and written, up to its last flush. What bulk statements change, and foreign keys delete, is not seen. */
public final class UnitRows {
    private final EntityManager em;
    private final RepeatableWriteUnitOfWork unit;

    UnitRows(EntityManager em) {
        this.em = em;
        this.unit = em.unwrap(RepeatableWriteUnitOfWork.class);
    }

    /** How much the unit has added to these entities, or taken from them. */
    public Growth growth(Predicate<Class<?>> entities) {
        return Growth.of(unit, entities);
    }

    /** The entities of which the unit has written rows. */
    Set<Class<?>> written() {
        return changes().stream()
                .flatMap(changes -> Stream.concat(
                        changes.getAllChangeSets().values().stream().filter(each -> each.isNew() || each.hasChanges()),
                        changes.getDeletedObjects().values().stream()))
                .<Class<?>>map(each -> each.getClassType(unit))
                .collect(Collectors.toSet());
    }

    /** The versions of the rows of these entities that the unit has made. */
    public Map<Id, Integer> created(Predicate<Class<?>> entities) {
        return changes().stream()
                .flatMap(changes -> changes.getAllChangeSets().values().stream())
                .filter(each -> each.isNew() && entities.test(each.getClassType(unit)))
                .map(each -> (Row) each.getUnitOfWorkClone())
                .collect(Collectors.toMap(Row::id, Row::version, Math::max));
    }

    /** Of the row of these entities; empty if the unit has not loaded it. */
    public Optional<RowState> state(Id id, Predicate<Class<?>> entities) {
        return find(id, entities)
                .map(row -> RowState.of(row, change(row), deleted().anyMatch(each -> each == row)));
    }

    /** Raises the version of that row, as if it had been changed itself; false if it has been changed since the unit loaded it. */
    public boolean touch(Id id, Predicate<Class<?>> entities) {
        return find(id, entities).filter(this::touch).isPresent();
    }

    private boolean touch(Row row) {
        var entity = em.getMetamodel().entity(row.getClass()).getName();
        return em.createQuery(
                                "UPDATE " + entity
                                        + " r SET r.version = r.version + 1, r.updatedAt = :now WHERE r.id = :id AND r.version = :version")
                        .setParameter("now", Time.now())
                        .setParameter("id", row.id().value())
                        .setParameter("version", row.version())
                        .executeUpdate()
                > 0;
    }

    private Optional<Row> find(Id id, Predicate<Class<?>> entities) {
        return Stream.concat(unit.getCloneMapping().keySet().stream(), deleted())
                .filter(each -> each instanceof Row row && row.id().equals(id) && entities.test(each.getClass()))
                .map(Row.class::cast)
                .findFirst();
    }

    /** Null if there is none. */
    private ObjectChangeSet change(Row row) {
        return changes()
                .map(changes -> (ObjectChangeSet) changes.getObjectChangeSetForClone(row))
                .orElse(null);
    }

    private Stream<Object> deleted() {
        return changes().stream()
                .flatMap(changes -> changes.getDeletedObjects().values().stream())
                .map(ObjectChangeSet::getUnitOfWorkClone);
    }

    private Optional<UnitOfWorkChangeSet> changes() {
        return Optional.ofNullable(unit.getCumulativeUOWChangeSet());
    }
}
