package com.mintreu.kernel.persistence;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Row;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.sessions.DirectToFieldChangeRecord;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;

/**
 * One row in a unit of work, up to its last flush.
 *
 * @param found its version when the unit loaded it
 * @param left its version now
 * @param changed when it had been changed last, before the unit changed it
 * @param written whether the unit changed or deleted it
 */
public record RowState(int found, int left, Instant changed, boolean written) {
    /** Empty if the unit has not loaded such a row of these entities. */
    static Optional<RowState> of(RepeatableWriteUnitOfWork unit, Id id, Predicate<Class<?>> entities) {
        var changes = unit.getCumulativeUOWChangeSet();
        return find(unit, id, entities)
                .map(row -> changes == null
                        ? new RowState(row.version(), row.version(), row.updatedAt(), false)
                        : of(row, (ObjectChangeSet) changes.getObjectChangeSetForClone(row), isDeleted(changes, row)));
    }

    static Optional<Row> find(RepeatableWriteUnitOfWork unit, Id id, Predicate<Class<?>> entities) {
        var changes = unit.getCumulativeUOWChangeSet();
        var deleted = changes == null ? Stream.empty() : deleted(changes);
        return Stream.concat(unit.getCloneMapping().keySet().stream(), deleted)
                .filter(each -> each instanceof Row row && row.id().equals(id) && entities.test(each.getClass()))
                .map(Row.class::cast)
                .findFirst();
    }

    static Map<Id, Integer> created(RepeatableWriteUnitOfWork unit, Predicate<Class<?>> entities) {
        var changes = unit.getCumulativeUOWChangeSet();
        if (changes == null) return Map.of();
        return changes.getAllChangeSets().values().stream()
                .filter(each -> each.isNew() && entities.test(each.getClassType(unit)))
                .map(ObjectChangeSet::getUnitOfWorkClone)
                .map(Row.class::cast)
                .collect(Collectors.toMap(Row::id, Row::version, Math::max));
    }

    private static boolean isDeleted(UnitOfWorkChangeSet changes, Row row) {
        return deleted(changes).anyMatch(each -> each == row);
    }

    private static Stream<Object> deleted(UnitOfWorkChangeSet changes) {
        return changes.getDeletedObjects().values().stream().map(ObjectChangeSet::getUnitOfWorkClone);
    }

    private static RowState of(Row row, ObjectChangeSet change, boolean deleted) {
        if (change == null) return new RowState(row.version(), row.version(), row.updatedAt(), deleted);
        var found = change.getInitialWriteLockValue() instanceof Number version ? version.intValue() : row.version();
        var changed = change.getChangesForAttributeNamed("updatedAt") instanceof DirectToFieldChangeRecord record
                        && record.getOldValue() instanceof Instant before
                ? before
                : row.updatedAt();
        return new RowState(found, row.version(), changed, deleted || found != row.version());
    }
}
