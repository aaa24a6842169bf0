package com.mintreu.siege.servers;

import com.mintreu.bench.servers.Folder;
import com.mintreu.launch.MariaDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;

/** The private MariaDB of a siege. */
public final class Database implements AutoCloseable {
    private final MariaDb server;

    /** The folder is emptied first. Home is where MariaDB's programs are, or are unpacked to. */
    public Database(Path home, Path folder, Consumer<String> progress) {
        MariaDb.stopOrphan(folder, progress);
        empty(folder);
        server = MariaDb.start(home, folder, progress);
    }

    public Map<String, String> settings() {
        return Map.of(
                "mintreu.database.url",
                server.url(),
                "mintreu.database.user",
                server.user(),
                "mintreu.database.password",
                server.password());
    }

    /** How many statements the action made the server run. Nobody else may call meanwhile. */
    public long statements(Runnable action) {
        try (var root = server.asRoot()) {
            var before = questions(root);
            action.run();
            return questions(root) - before - 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A transaction that keeps its row locks until it is closed. */
    public AutoCloseable lock(String query) {
        try {
            var root = server.asRoot();
            root.setAutoCommit(false);
            try (var statement = root.createStatement();
                    var rows = statement.executeQuery(query + " FOR UPDATE")) {
                if (!rows.next()) throw new IllegalStateException("There is no such row: " + query);
            }
            return root;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private static void empty(Path folder) {
        try {
            Folder.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long questions(Connection root) throws SQLException {
        try (var statement = root.createStatement();
                var row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")) {
            row.next();
            return row.getLong(2);
        }
    }
}
