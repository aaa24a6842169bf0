package com.mintreu.blackbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes down, in the database itself, what the platform asks of it. Sees all clients: to be used by one test at a time. */
public final class StatementLog implements AutoCloseable {
    private final Connection root;

    public StatementLog() throws SQLException {
        root = Platform.get().database().asRoot();
        run("set global log_output = 'TABLE'");
        run("set global general_log = ON");
    }

    public void forget() throws SQLException {
        run("truncate table mysql.general_log");
    }

    /** The platform's statements since the last {@link #forget}, COMMITs and the like included; preparing one is not yet executing it. */
    public List<String> statements() throws SQLException {
        var statements = new ArrayList<String>();
        try (var query = root.prepareStatement(
                "select convert(argument using utf8mb4) from mysql.general_log where command_type in ('Query', 'Execute') and user_host like ? order by event_time")) {
            query.setString(1, Platform.get().database().user() + "[%");
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    statements.add(rows.getString(1));
                }
            }
        }
        return statements;
    }

    private void run(String sql) throws SQLException {
        try (var statement = root.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try (root) {
            run("set global general_log = OFF");
            forget();
        }
    }
}
