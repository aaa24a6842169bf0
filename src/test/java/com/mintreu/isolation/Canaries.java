package com.mintreu.isolation;

import com.mintreu.blackbox.Rows;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;

/** Puts a tenant's mark into every text of its rows, and a row into every table of tenants. */
record Canaries(TenantTables tables, TestTenant tenant) {
    /** Shorter texts are codes and states; what people write finds more room. */
    private static final int ROOM = 32;

    /** Save for the texts by which things are found: these are unique, and were made with the mark. */
    void release() throws SQLException {
        for (var table : tables.empty(tenant)) insert(table);
        for (var column : tables.rows(
                "select c.table_name, c.column_name from information_schema.columns c where c.table_schema = 'mintreu' "
                        + "and c.data_type in ('char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext') and c.character_maximum_length >= ? "
                        + "and not exists (select 1 from information_schema.statistics s where s.table_schema = 'mintreu' and s.table_name = c.table_name "
                        + "and s.column_name = c.column_name and s.non_unique = 0)",
                ROOM)) {
            var owner = tables.ownerColumn(column.get(0));
            if (owner.isPresent()) write(column.get(0), column.get(1), owner.get());
        }
    }

    private void write(String table, String column, String owner) throws SQLException {
        var sql = "update mintreu.%s set `%s` = ? where %s = %d"
                .formatted(table, column, owner, Rows.number(tenant.id()));
        try {
            tables.execute(sql, tenant.mark() + " in " + column);
        } catch (SQLException noJson) {
            tables.execute(sql, "{\"in\": \"%s\"}".formatted(tenant.mark()));
        }
    }

    /** A row in a table that no operation writes to: what must be there, and texts. */
    private void insert(String table) throws SQLException {
        var values = new LinkedHashMap<String, String>();
        for (var column : tables.rows(
                "select c.column_name, c.data_type, least(coalesce(c.character_maximum_length, 32), 32), k.referenced_table_name, "
                        + "k.referenced_column_name from information_schema.columns c left join information_schema.key_column_usage k on k.table_schema = c.table_schema "
                        + "and k.table_name = c.table_name and k.column_name = c.column_name and k.referenced_table_name is not null where c.table_schema = 'mintreu' "
                        + "and c.table_name = ? and (c.is_nullable = 'NO' and c.column_default is null or c.data_type like '%text' or c.data_type like '%char')",
                table)) {
            values.put("`" + column.get(0) + "`", value(column));
        }
        tables.execute("insert into mintreu.%s (%s) values (%s)"
                .formatted(table, String.join(", ", values.keySet()), String.join(", ", values.values())));
    }

    /** Of a column's name, type, length, and the table and column that it refers to. */
    private String value(List<String> column) {
        if (column.get(0).equals("tenant_id")) return String.valueOf(Rows.number(tenant.id()));
        if (column.get(0).equals("id")) return "uuid_short()";
        if (column.get(3) != null)
            return "(select %s from mintreu.%s%s limit 1)"
                    .formatted(
                            column.get(4),
                            column.get(3),
                            tables.ownerColumn(column.get(3))
                                    .map(owner -> " where " + owner + " = " + Rows.number(tenant.id()))
                                    .orElse(""));
        return switch (column.get(1)) {
            case "datetime", "timestamp", "date", "time" -> "utc_timestamp(6)";
            case "varchar", "char", "tinytext", "text", "mediumtext", "longtext", "binary", "varbinary" ->
                "left('%s', %s)".formatted(tenant.mark(), column.get(2));
            default -> "1";
        };
    }
}
