package com.mintreu.starts;

import com.mintreu.blackbox.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The row of something that was made through the API, found by its id, which is unique in the whole database. */
record StoredRow(OwnDatabase database, String table, long id) {
    static StoredRow of(OwnDatabase database, String id) throws SQLException {
        for (var table : database.rows(
                "SELECT c.table_name FROM information_schema.columns c JOIN information_schema.columns t USING (table_schema, table_name) "
                        + "WHERE table_schema = DATABASE() AND c.column_name = 'id' AND t.column_name = 'tenant_id'")) {
            if (!database.rows("SELECT id FROM " + table + " WHERE id = " + Rows.number(id))
                    .isEmpty()) return new StoredRow(database, table, Rows.number(id));
        }
        throw new AssertionError("No table has a row with the id " + id);
    }

    /** Held until the connection is closed or rolls back. The key has the tenant in it, so that no other row is locked. */
    Connection lock() throws SQLException {
        var tenant = database.rows("SELECT tenant_id FROM " + table + " WHERE id = " + id)
                .get(0);
        var connection = database.asRoot();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.executeQuery(
                    "SELECT * FROM %s WHERE (tenant_id, id) = (%s, %d) FOR UPDATE".formatted(table, tenant, id));
        }
        return connection;
    }

    /** What all rows of the table have in the column in which this one has the text. */
    List<String> texts(String text) throws SQLException {
        for (var column : database.rows(
                "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '"
                        + table + "' AND character_set_name IS NOT NULL")) {
            if (database.rows("SELECT " + column + " FROM " + table + " WHERE id = " + id)
                    .contains(text)) return database.rows("SELECT " + column + " FROM " + table);
        }
        throw new AssertionError("No column of " + table + " has the text " + text);
    }
}
