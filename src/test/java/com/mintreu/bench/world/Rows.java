package com.mintreu.bench.world;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes many rows of one that came in through the API. A column that is not told otherwise is copied, so that columns which
 * later features add need nothing here.
 */
final class Rows {
    private final Connection connection;
    private final Map<String, List<String>> columns = new TreeMap<>();

    Rows(Connection connection) throws SQLException {
        this.connection = connection;
        run("SET foreign_key_checks = 0, unique_checks = 0");
        connection.setAutoCommit(false);
    }

    /** For s.seq from 1 to the count, one row like the one (called sample) that fits the condition, but for the columns given as SQL. */
    void multiply(String table, String condition, int count, Map<String, String> differing) throws SQLException {
        if (count > 0)
            insert(table, table + " sample CROSS JOIN seq_1_to_" + count + " s WHERE " + condition, differing);
    }

    /** One row for each that this gives; the row to copy must be called sample in it. */
    void insert(String table, String from, Map<String, String> differing) throws SQLException {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (var column : columns(table)) {
            names.add("`" + column + "`");
            values.add(differing.getOrDefault(column, "sample.`" + column + "`"));
        }
        run("INSERT INTO %s (%s) SELECT %s FROM %s"
                .formatted(table, String.join(", ", names), String.join(", ", values), from));
    }

    /** So that the statistics do not change while we measure. */
    void finish() throws SQLException {
        connection.commit();
        for (var table : columns.keySet()) run("ANALYZE TABLE " + table);
        connection.commit();
    }

    void commit() throws SQLException {
        connection.commit();
    }

    private List<String> columns(String table) throws SQLException {
        if (columns.containsKey(table)) return columns.get(table);
        var names = new ArrayList<String>();
        try (var statement = connection.prepareStatement("SELECT column_name FROM information_schema.columns "
                + "WHERE table_schema = DATABASE() AND table_name = ? AND is_generated = 'NEVER'")) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) names.add(rows.getString(1));
            }
        }
        columns.put(table, names);
        return names;
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
