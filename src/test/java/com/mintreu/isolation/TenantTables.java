package com.mintreu.isolation;

import com.mintreu.blackbox.Platform;
import com.mintreu.blackbox.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of tenants, looked at past the platform: every table with a column tenant_id, and the tenants themselves. */
final class TenantTables {
    private static final String USED = "last_used_at";

    private final Connection root = Platform.get().database().asRoot();
    private final Map<String, String> ownerColumns = new TreeMap<>(Map.of("tenants", "id"));
    private final Map<String, List<String>> columns = new TreeMap<>();

    TenantTables() throws SQLException {
        for (var row : rows(
                "select table_name from information_schema.columns where table_schema = 'mintreu' and column_name = 'tenant_id'")) {
            ownerColumns.put(row.get(0), "tenant_id");
        }
        for (var table : ownerColumns.keySet()) {
            columns.put(
                    table,
                    rows(
                                    "select column_name from information_schema.columns where table_schema = 'mintreu' and table_name = ? "
                                            + "order by ordinal_position",
                                    table)
                            .stream()
                            .map(row -> row.get(0))
                            .toList());
        }
        // The platform notes when it likes that a key was used.
        columns.replaceAll((table, names) ->
                names.stream().filter(name -> !name.equals(USED)).toList());
    }

    /** The column that says whose a row is; empty for the tables of nobody. */
    Optional<String> ownerColumn(String table) {
        return Optional.ofNullable(ownerColumns.get(table));
    }

    /** Tables in which the tenant has no row. */
    List<String> empty(TestTenant tenant) throws SQLException {
        var empty = new ArrayList<String>();
        for (var table : ownerColumns.entrySet()) {
            if (rows(
                            "select 1 from mintreu.%s where %s = ? limit 1".formatted(table.getKey(), table.getValue()),
                            Rows.number(tenant.id()))
                    .isEmpty()) empty.add(table.getKey());
        }
        return empty;
    }

    /** How many rows the tenants have in each table, and a checksum of all that stands in them. */
    List<List<String>> fingerprint(TestTenant... tenants) throws SQLException {
        var selects = Stream.of(tenants)
                .flatMap(tenant -> ownerColumns.keySet().stream().map(table -> fingerprint(table, tenant)));
        return rows(selects.collect(Collectors.joining(" union all ")));
    }

    private String fingerprint(String table, TestTenant tenant) {
        var texts = columns.get(table).stream().map("quote(`%s`)"::formatted).collect(Collectors.joining(", "));
        return "select '%s of %s', count(*), sum(conv(left(md5(concat_ws('|', %s)), 12), 16, 10)) from mintreu.%s where %s = %d"
                .formatted(table, tenant.id(), texts, table, ownerColumns.get(table), Rows.number(tenant.id()));
    }

    /** The ids of all its rows, as they look outside. */
    Set<String> ids(TestTenant tenant) throws SQLException {
        var selects = ownerColumns.entrySet().stream().map(table -> "select id from mintreu.%s where %s = %d"
                .formatted(table.getKey(), table.getValue(), Rows.number(tenant.id())));
        return rows(selects.collect(Collectors.joining(" union "))).stream()
                .map(row -> Rows.id(Long.parseLong(row.get(0))))
                .collect(Collectors.toSet());
    }

    /** Rows of the one tenant in which a number stands that is the id of a row of the other. */
    List<String> references(TestTenant from, TestTenant to) throws SQLException {
        var numbers =
                ids(to).stream().map(id -> String.valueOf(Rows.number(id))).collect(Collectors.joining(","));
        var found = new ArrayList<String>();
        for (var column : rows(
                "select table_name, column_name from information_schema.columns where table_schema = 'mintreu' and data_type = 'bigint'")) {
            var owner = ownerColumns.get(column.get(0));
            if (owner == null) continue;
            rows(
                            "select %1$s from mintreu.%2$s where %3$s = ? and `%1$s` in (%4$s)"
                                    .formatted(column.get(1), column.get(0), owner, numbers),
                            Rows.number(from.id()))
                    .forEach(row -> found.add(column + " = " + Rows.id(Long.parseLong(row.get(0)))));
        }
        return found;
    }

    /** All rows of a tenant, each with its table before its texts and its numbers, which are written as the ids they may be. */
    List<String> rowsOf(String tenant) throws SQLException {
        var found = new ArrayList<String>();
        for (var table : ownerColumns.entrySet()) {
            var numbers = columns(table.getKey(), "data_type = 'bigint'");
            var all = Stream.concat(
                            numbers.stream(), columns(table.getKey(), "character_set_name is not null").stream())
                    .collect(Collectors.joining(", "));
            for (var row : rows(
                    "select %s from mintreu.%s where %s = ?".formatted(all, table.getKey(), table.getValue()),
                    Rows.number(tenant))) {
                for (var i = 0; i < numbers.size(); i++)
                    if (row.get(i) != null) row.set(i, Rows.id(Long.parseLong(row.get(i))));
                found.add(table.getKey() + " " + row);
            }
        }
        return found;
    }

    /** Columns in whose rows of the tenant a user stands who is none of its members. */
    List<String> strangersTo(String tenant) throws SQLException {
        var found = new ArrayList<String>();
        for (var column : rows(
                "select table_name, column_name from information_schema.key_column_usage where table_schema = 'mintreu' and referenced_table_name = 'users'")) {
            if (!columns.getOrDefault(column.get(0), List.of()).contains("tenant_id")) continue;
            var strangers = rows(
                    "select x.%1$s from mintreu.%2$s x left join mintreu.memberships m on m.tenant_id = x.tenant_id and m.user_id = x.%1$s "
                                    .formatted(column.get(1), column.get(0))
                            + "where x.tenant_id = ? and x.%1$s is not null and m.id is null".formatted(column.get(1)),
                    Rows.number(tenant));
            if (!strangers.isEmpty()) found.add(column + " " + strangers);
        }
        return found;
    }

    private List<String> columns(String table, String condition) throws SQLException {
        return rows(
                        "select concat('`', column_name, '`') from information_schema.columns where table_schema = 'mintreu' and table_name = ? and "
                                + condition,
                        table)
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    void execute(String sql, String... texts) throws SQLException {
        try (var statement = root.prepareStatement(sql)) {
            for (int i = 0; i < texts.length; i++) statement.setString(i + 1, texts[i]);
            statement.executeUpdate();
        }
    }

    List<List<String>> rows(String sql, Object... values) throws SQLException {
        try (var statement = root.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            try (var result = statement.executeQuery()) {
                var rows = new ArrayList<List<String>>();
                while (result.next()) {
                    var row = new ArrayList<String>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) row.add(result.getString(i));
                    rows.add(row);
                }
                return rows;
            }
        }
    }
}
