package com.mintreu.bench.servers;

import com.mintreu.launch.MariaDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The private MariaDB of a run: one server, a database for each amount of rows. */
public final class DatabaseServer implements AutoCloseable {
    /** Holds the rows of both amounts that are called; a host's server has at least as much. */
    private static final String BUFFER = "SET GLOBAL innodb_buffer_pool_size = 512 * 1024 * 1024";

    private static final String JOURNAL = "SET GLOBAL innodb_log_file_size = 256 * 1024 * 1024";

    private static final String USER = "bench";

    private final String password = UUID.randomUUID().toString();
    private final MariaDb server;
    private final long pid;
    private final Connection root;
    private long asked;

    private DatabaseServer(MariaDb server, long pid) throws SQLException {
        this.server = server;
        this.pid = pid;
        this.root = server.asRoot();
    }

    /** The folder is emptied first. Home is where MariaDB's programs are, or are unpacked to. */
    public static DatabaseServer start(Path home, Path folder, Consumer<String> progress) {
        try {
            MariaDb.stopOrphan(folder, progress);
            Folder.delete(folder);
            var before =
                    ProcessHandle.current().children().map(ProcessHandle::pid).toList();
            var server = MariaDb.start(home, folder, progress);
            var pid = ProcessHandle.current()
                    .children()
                    .map(ProcessHandle::pid)
                    .filter(child -> !before.contains(child))
                    .findFirst()
                    .orElseThrow();
            var database = new DatabaseServer(server, pid);
            database.run(BUFFER);
            database.run(JOURNAL);
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Makes the database if it is not there; the result is what a WAR must know of it. The user is one of our own, who may have
     * more than the five connections of a host's user: several sites share it.
     */
    public Map<String, String> settings(String name) throws SQLException {
        run("CREATE DATABASE IF NOT EXISTS " + name + " CHARACTER SET utf8mb4");
        for (var host : List.of("localhost", "127.0.0.1"))
            run("GRANT ALL ON %s.* TO %s@'%s' IDENTIFIED BY '%s'".formatted(name, USER, host, password));
        return Map.of(
                "mintreu.database.url",
                server.url().replaceFirst("/[^/]*$", "/" + name),
                "mintreu.database.user",
                USER,
                "mintreu.database.password",
                password);
    }

    /** A connection of its own with all rights. */
    public Connection connect(String name) throws SQLException {
        var connection = server.asRoot();
        connection.setCatalog(name);
        return connection;
    }

    long pid() {
        return pid;
    }

    /** How many statements the server has run, without the one that asks. */
    synchronized long statements() {
        try (var statement = root.createStatement();
                var row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")) {
            row.next();
            return row.getLong(2) - ++asked;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private void run(String sql) throws SQLException {
        try (var statement = root.createStatement()) {
            statement.execute(sql);
        }
    }
}
