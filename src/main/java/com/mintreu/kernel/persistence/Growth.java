package com.mintreu.kernel.persistence;

import com.mintreu.kernel.unicode.Utf8;
import java.util.Collection;
import java.util.function.Predicate;
import org.eclipse.persistence.internal.sessions.DirectToFieldChangeRecord;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;
import org.eclipse.persistence.sessions.changesets.ChangeRecord;

/** How many rows and bytes there are more, or less if negative. The bytes of a row are those of its texts and binaries, and a fixed number for all the rest. */
public record Growth(long rows, long bytes) {
    public static final Growth NONE = new Growth(0, 0);
    /** For numbers, times, and the entries in the indexes. */
    private static final int ROW = 200;

    /** So many rows, with so many bytes in their texts and binaries. */
    public static Growth of(long rows, long texts) {
        return new Growth(rows, rows * ROW + texts);
    }

    /** What the unit has flushed of these entities. Bulk statements and what foreign keys delete are not seen. */
    static Growth of(RepeatableWriteUnitOfWork unit, Predicate<Class<?>> entities) {
        return of(unit.getCumulativeUOWChangeSet(), unit, entities);
    }

    /** What the unit was about to write when its flush failed. */
    static Growth failed(RepeatableWriteUnitOfWork unit) {
        return of((UnitOfWorkChangeSet) unit.getUnitOfWorkChangeSet(), unit, type -> true);
    }

    private static Growth of(
            UnitOfWorkChangeSet changes, RepeatableWriteUnitOfWork unit, Predicate<Class<?>> entities) {
        if (changes == null) return NONE;
        var growth = NONE;
        for (var each : changes.getAllChangeSets().values()) {
            if (entities.test(each.getClassType(unit))) growth = growth.plus(each.isNew() ? row(each) : change(each));
        }
        for (var each : changes.getDeletedObjects().values()) {
            if (entities.test(each.getClassType(unit))) growth = growth.minus(row(each));
        }
        return growth;
    }

    private static Growth row(ObjectChangeSet row) {
        var entity = row.getUnitOfWorkClone();
        return of(
                1,
                row.getDescriptor().getMappings().stream()
                        .filter(each -> each.isDirectToFieldMapping())
                        .mapToLong(each -> size(each.getAttributeValueFromObject(entity)))
                        .sum());
    }

    private static Growth change(ObjectChangeSet row) {
        Collection<ChangeRecord> fields = row.getChanges();
        return new Growth(
                0,
                fields.stream()
                        .mapToLong(each -> each instanceof DirectToFieldChangeRecord field
                                ? size(field.getNewValue()) - size(field.getOldValue())
                                : 0)
                        .sum());
    }

    /** In the database, where texts are UTF-8. */
    private static long size(Object value) {
        if (value instanceof byte[] binary) return binary.length;
        return value instanceof String text ? Utf8.length(text) : 0;
    }

    public Growth plus(Growth other) {
        return new Growth(rows + other.rows, bytes + other.bytes);
    }

    public Growth minus(Growth other) {
        return new Growth(rows - other.rows, bytes - other.bytes);
    }
}
