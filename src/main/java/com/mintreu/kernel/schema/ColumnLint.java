package com.mintreu.kernel.schema;

import com.mintreu.kernel.logging.Log;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * That the tables have the columns to which entities are mapped, and ask for none that no entity fills. They differ where a changeset was edited that had
 * run before: by its id it counts as run, and the schema as up to date.
 */
final class ColumnLint {
    private static final Log LOG = Log.of(ColumnLint.class);
    private static final String MISSING =
            "%1$s has no column %2$s, to which %3$s is mapped. If the changeset that makes it was edited after it had run, put that back as it was and add the column "
                    + "in a new changeset; or add it here by ALTER TABLE %1$s ADD COLUMN %2$s, with the type that the changeset has.";
    private static final String UNFILLED =
            "%1$s has the column %2$s without a default, which no entity fills, so that no row can be added. "
                    + "Drop it, or give it a default by ALTER TABLE %1$s ALTER COLUMN %2$s SET DEFAULT.";

    private ColumnLint() {}

    /** Throws if anything is wrong, and logs it. What a newer release has added does not hinder who only reads. */
    static void check(List<StoredTable> stored, List<MappedTable> mapped, boolean readOnly) {
        var faults = faults(stored, mapped, readOnly);
        if (faults.isEmpty()) return;
        faults.forEach(fault -> LOG.warning("Schema: " + fault));
        throw new IllegalStateException("The schema does not fit this release:"
                + faults.stream().map(fault -> "\n  " + fault).collect(Collectors.joining()));
    }

    /** A sentence each, with the table first. A table that is not there at all is the affair of {@link SchemaLint}. */
    static Set<String> faults(List<StoredTable> stored, List<MappedTable> mapped, boolean readOnly) {
        var tables = stored.stream().collect(Collectors.toMap(StoredTable::name, Function.identity()));
        var faults = new TreeSet<String>();
        for (var mapping : mapped) {
            var table = tables.get(mapping.name());
            if (table == null) continue;
            mapping.columns().stream()
                    .filter(column -> !table.columns().containsKey(column))
                    .forEach(column -> faults.add(MISSING.formatted(table.name(), column, mapping.entity())));
            table.columns().forEach((column, required) -> {
                if (required
                        && !readOnly
                        && mapped.stream()
                                .noneMatch(each -> each.name().equals(table.name())
                                        && each.columns().contains(column)))
                    faults.add(UNFILLED.formatted(table.name(), column));
            });
        }
        return faults;
    }
}
