package com.mintreu.kernel.persistence;

import com.mintreu.kernel.rows.Row;
import java.time.Instant;
import org.eclipse.persistence.internal.sessions.DirectToFieldChangeRecord;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;

/**
 * One row in a unit of work, up to its last flush.
 *
 * @param found its version when the unit loaded it
 * @param left its version now
 * @param changed when it had been changed last, before the unit changed it
 * @param written whether the unit changed or deleted it
 */
public record RowState(int found, int left, Instant changed, boolean written) {
    /** {@code change} is null where the row has not been changed. */
    static RowState of(Row row, ObjectChangeSet change, boolean deleted) {
        if (change == null) return new RowState(row.version(), row.version(), row.updatedAt(), deleted);
        var found = change.getInitialWriteLockValue() instanceof Number version ? version.intValue() : row.version();
        var changed = change.getChangesForAttributeNamed("updatedAt") instanceof DirectToFieldChangeRecord record
                        && record.getOldValue() instanceof Instant before
                ? before
                : row.updatedAt();
        return new RowState(found, row.version(), changed, deleted || found != row.version());
    }
}
