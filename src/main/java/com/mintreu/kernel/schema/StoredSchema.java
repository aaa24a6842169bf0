package com.mintreu.kernel.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The database as information_schema tells of it; read with five queries. */
final class StoredSchema {
    private static final String TABLES = """
            SELECT t.table_name, CONCAT(c.column_type, IF(c.is_nullable = 'YES', ' NULL', ' NOT NULL'))
            FROM information_schema.tables t LEFT JOIN information_schema.columns c
              ON c.table_schema = DATABASE() AND c.table_name = t.table_name AND c.column_name = 'tenant_id'
            WHERE t.table_schema = DATABASE()""";
    private static final String KEYS = """
            SELECT table_name, constraint_name, column_name, referenced_table_name, referenced_column_name
            FROM information_schema.key_column_usage WHERE table_schema = DATABASE()
            ORDER BY table_name, constraint_name, ordinal_position""";
    /** Texts of unique keys that the database takes for the same though their bytes differ. */
    private static final String LINGUISTIC = """
            SELECT s.table_name, s.index_name, s.column_name, c.collation_name FROM information_schema.statistics s JOIN information_schema.columns c
              ON c.table_schema = s.table_schema AND c.table_name = s.table_name AND c.column_name = s.column_name
            WHERE s.table_schema = DATABASE() AND s.non_unique = 0 AND c.collation_name NOT LIKE '%\\_bin'""";
    /** An INSERT must name what has no default, may not be NULL and is not made by the server. */
    private static final String COLUMNS = """
            SELECT table_name, column_name, is_nullable = 'NO' AND column_default IS NULL AND extra NOT LIKE '%auto_increment%' AND is_generated = 'NEVER'
            FROM information_schema.columns WHERE table_schema = DATABASE()""";

    private static final String TRIGGERS = """
            SELECT event_object_table, trigger_name FROM information_schema.triggers WHERE event_object_schema = DATABASE()""";

    private final SortedMap<String, StoredTable> tables = new TreeMap<>();

    private StoredSchema() {}

    static List<StoredTable> read(Connection connection) throws SQLException {
        var schema = new StoredSchema();
        each(connection, TABLES, schema::addTable);
        each(connection, COLUMNS, row -> schema.table(row).columns().put(name(row, 2), row.getBoolean(3)));
        each(connection, KEYS, schema::addKeyColumn);
        each(connection, LINGUISTIC, schema::addLinguistic);
        each(connection, TRIGGERS, row -> schema.table(row).triggers().add(name(row, 2)));
        return List.copyOf(schema.tables.values());
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String query, Reader reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) reader.read(rows);
        }
    }

    private void addTable(ResultSet row) throws SQLException {
        tables.put(name(row, 1), new StoredTable(name(row, 1), Optional.ofNullable(row.getString(2))));
    }

    /** The columns of a key come one after the other. */
    private void addKeyColumn(ResultSet row) throws SQLException {
        var target = name(row, 4);
        if (target == null) {
            var keys = table(row).keys();
            if (keys.isEmpty() || !last(keys).name().equals(name(row, 2)))
                keys.add(new StoredTable.Key(name(row, 2), new ArrayList<>()));
            last(keys).columns().add(name(row, 3));
        } else {
            var keys = table(row).foreignKeys();
            if (keys.isEmpty() || !last(keys).name().equals(name(row, 2)))
                keys.add(new StoredTable.ForeignKey(name(row, 2), target, new ArrayList<>(), new ArrayList<>()));
            last(keys).columns().add(name(row, 3));
            last(keys).targetColumns().add(name(row, 5));
        }
    }

    private void addLinguistic(ResultSet row) throws SQLException {
        var key = name(row, 2);
        var text = name(row, 3) + " in " + name(row, 4);
        table(row).keys().stream().filter(each -> each.name().equals(key)).forEach(each -> each.linguistic()
                .add(text));
    }

    private StoredTable table(ResultSet row) throws SQLException {
        return tables.computeIfAbsent(name(row, 1), name -> new StoredTable(name, Optional.empty()));
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static String name(ResultSet row, int column) throws SQLException {
        var name = row.getString(column);
        return name == null ? null : name.toLowerCase(Locale.ROOT);
    }
}
