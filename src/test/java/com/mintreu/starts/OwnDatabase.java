package com.mintreu.starts;

import com.mintreu.launch.MariaDb;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An empty database with a user who may use this one alone, as a hosting panel makes it. It stays until the next run, for reading. */
public final class OwnDatabase {
    private static MariaDb server;

    private final String name;
    private final String password = new BigInteger(160, new SecureRandom()).toString(36);

    private OwnDatabase(String name) throws SQLException {
        this.name = name;
        try (var root = server().asRoot();
                var statement = root.createStatement()) {
            statement.execute("CREATE OR REPLACE DATABASE " + name + " CHARACTER SET utf8mb4");
            statement.execute("CREATE OR REPLACE USER %s@'127.0.0.1' IDENTIFIED BY '%s'".formatted(name, password));
            statement.execute("GRANT ALL ON %1$s.* TO %1$s@'127.0.0.1'".formatted(name));
        }
    }

    public static OwnDatabase empty(String name) throws SQLException {
        return new OwnDatabase(name);
    }

    /** One for all tests here; the launcher stops it when the tests' process ends. */
    private static synchronized MariaDb server() {
        if (server == null)
            server = MariaDb.start(
                    Path.of(System.getProperty("mintreu.home")), Node.FOLDER.resolve("database"), System.out::println);
        return server;
    }

    String url() {
        return server().url().replace("/mintreu", "/" + name);
    }

    String user() {
        return name;
    }

    String password() {
        return password;
    }

    public Map<String, String> settings(String... more) {
        var settings = new TreeMap<>(Map.of(
                "mintreu.database.url", url(), "mintreu.database.user", name, "mintreu.database.password", password));
        for (var i = 0; i < more.length; i += 2) settings.put(more[i], more[i + 1]);
        return settings;
    }

    /** As the server's administrator. */
    void run(String sql) throws SQLException {
        try (var root = asRoot();
                var statement = root.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As the user, the way phpMyAdmin does it. */
    void paste(String script) throws SQLException {
        try (var connection = DriverManager.getConnection(url() + "?allowMultiQueries=true", name, password);
                var statement = connection.createStatement()) {
            statement.execute(script);
            while (statement.getMoreResults() || statement.getUpdateCount() != -1) continue;
        }
    }

    /** Those of the application: what was granted or set anew counts for those that come then. */
    void endConnections() throws SQLException {
        try (var root = asRoot();
                var statement = root.createStatement()) {
            for (var id : rows(root, "SELECT id FROM information_schema.processlist WHERE user = '" + name + "'"))
                statement.execute("KILL " + id);
        }
    }

    /** Until so many of the user's connections have something to do. */
    void awaitBusy(int connections) throws SQLException, InterruptedException {
        try (var root = asRoot()) {
            for (var end = Instant.now().plusSeconds(90); Instant.now().isBefore(end); Thread.sleep(50)) {
                if (rows(
                                        root,
                                        "SELECT id FROM information_schema.processlist WHERE command <> 'Sleep' AND user = '"
                                                + name + "'")
                                .size()
                        == connections) return;
            }
        }
        throw new AssertionError(name + " is not used by as many as " + connections);
    }

    /** The rows, their columns with a space between. */
    List<String> rows(String query) throws SQLException {
        try (var root = asRoot()) {
            return rows(root, query);
        }
    }

    /** Each table of the application as the server describes it. */
    Map<String, String> tables() throws SQLException {
        var tables = new TreeMap<String, String>();
        try (var root = asRoot()) {
            for (var table : rows(
                    root,
                    "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name NOT LIKE 'db\\_changelog%'")) {
                tables.put(table, rows(root, "SHOW CREATE TABLE " + table).get(0));
            }
        }
        return tables;
    }

    /** Changes with any row of any table of the application. */
    List<String> checksums() throws SQLException {
        return rows("CHECKSUM TABLE " + String.join(", ", tables().keySet()));
    }

    Connection asRoot() throws SQLException {
        var root = server().asRoot();
        root.setCatalog(name);
        return root;
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                var columns = new ArrayList<String>();
                for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++) columns.add(rows.getString(i));
                found.add(String.join(" ", columns));
            }
            return found;
        }
    }
}
