package com.mintreu.kernel.schema;

import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.schema.StoredTable.ForeignKey;
import com.mintreu.kernel.tenancy.TenantColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules by which tenants stay apart in the database, held against tables and entities as they are. The tables of others
 * are none of our business: ours are those that are mapped, those on the list of global tables, and what points to them.
 */
final class SchemaLint {
    private static final Log LOG = Log.of(SchemaLint.class);
    private static final String TENANT = TenantColumn.NAME;
    private static final Pattern TENANT_TYPE = Pattern.compile("bigint(\\(\\d+\\))? NOT NULL");

    private final Map<String, StoredTable> stored;
    private final List<MappedTable> mapped;
    private final Set<String> owned;
    private final Set<String> global;
    private final Set<String> faults = new TreeSet<>();

    private SchemaLint(List<StoredTable> stored, List<MappedTable> mapped, Set<String> global) {
        this.stored = stored.stream().collect(Collectors.toMap(StoredTable::name, Function.identity()));
        this.mapped = mapped;
        this.owned = mapped.stream()
                .filter(MappedTable::tenantOwned)
                .map(MappedTable::name)
                .collect(Collectors.toSet());
        this.global = global;
    }

    /** Throws if anything is wrong, and logs it: a container may keep the exception in a log of its own. */
    static void check(List<StoredTable> stored, List<MappedTable> mapped, Set<String> global) {
        var faults = faults(stored, mapped, global);
        if (faults.isEmpty()) return;
        faults.forEach(fault -> LOG.warning("Schema: " + fault));
        throw new IllegalStateException("The schema does not keep tenants and users apart:"
                + faults.stream().map(fault -> "\n  " + fault).collect(Collectors.joining()));
    }

    /** A newer release, or a module that is not in this WAR, may have tables of which this one cannot know whose rows are in them. */
    static List<StoredTable> known(List<StoredTable> stored, List<MappedTable> mapped, Set<String> global) {
        return stored.stream()
                .filter(table -> global.contains(table.name())
                        || mapped.stream().anyMatch(each -> each.name().equals(table.name())))
                .toList();
    }

    /** What is wrong, a sentence each, with the table first. */
    static List<String> faults(List<StoredTable> stored, List<MappedTable> mapped, Set<String> global) {
        var lint = new SchemaLint(stored, mapped, global);
        mapped.forEach(lint::checkMapping);
        lint.ours().forEach(lint::check);
        return List.copyOf(lint.faults);
    }

    private void checkMapping(MappedTable table) {
        check(
                stored.containsKey(table.name()),
                table.name(),
                "is mapped by %s, but is not there".formatted(table.entity()));
        if (table.tenantOwned()) {
            check(
                    table.keyedByTenant(),
                    table.name(),
                    "is mapped by %s without the tenant in its primary key".formatted(table.entity()));
            check(
                    !global.contains(table.name()),
                    table.name(),
                    "is tenant-owned, but stands on the list of global tables");
        } else {
            check(
                    global.contains(table.name()),
                    table.name(),
                    "is mapped by %s, which is not tenant-owned, but is not on the list of global tables"
                            .formatted(table.entity()));
        }
        table.loose()
                .forEach(reference -> check(
                        false,
                        table.name(),
                        "is joined without the tenant by %s.%s".formatted(table.entity(), reference)));
    }

    /** Found by following the foreign keys backwards from the tables that are known. */
    private List<StoredTable> ours() {
        var names = Stream.concat(mapped.stream().map(MappedTable::name), global.stream())
                .collect(Collectors.toCollection(HashSet::new));
        while (names.addAll(stored.values().stream()
                .filter(table ->
                        table.foreignKeys().stream().map(ForeignKey::target).anyMatch(names::contains))
                .map(StoredTable::name)
                .toList())) continue;
        return stored.values().stream()
                .filter(table -> names.contains(table.name()))
                .toList();
    }

    private void check(StoredTable table) {
        if (owned.contains(table.name())) checkOwned(table);
        else
            check(
                    global.contains(table.name()),
                    table.name(),
                    "is neither mapped as tenant-owned nor on the list of global tables");
        for (var key : table.foreignKeys()) {
            if (owned.contains(key.target()))
                check(
                        key.joins(TENANT),
                        table.name(),
                        "has the foreign key %s to %s without tenant_id on both sides"
                                .formatted(key.name(), key.target()));
        }
        for (var key : table.keys()) {
            key.linguistic()
                    .forEach(text -> check(
                            false,
                            table.name(),
                            "has the key %s with %s, which must be compared by its bytes: utf8mb4_bin"
                                    .formatted(key.name(), text)));
        }
        check(table.triggers().isEmpty(), table.name(), "has triggers: " + table.triggers());
    }

    private void checkOwned(StoredTable table) {
        var type = table.tenant().orElse("missing");
        check(
                TENANT_TYPE.matcher(type).matches(),
                table.name(),
                "must have tenant_id BIGINT NOT NULL, which is " + type);
        check(table.primaryKey().isPresent(), table.name(), "has no primary key");
        for (var key : table.keys()) {
            check(
                    key.beginsWith(TENANT),
                    table.name(),
                    "has the key %s %s, which must begin with tenant_id".formatted(key.name(), key.columns()));
        }
    }

    private void check(boolean holds, String table, String otherwise) {
        if (!holds) faults.add(table + " " + otherwise);
    }
}
