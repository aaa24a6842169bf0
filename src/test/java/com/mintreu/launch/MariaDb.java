package com.mintreu.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.mariadb.jdbc.Driver;

/** A private MariaDB server on the loopback address, its data in one folder. It outlives neither {@link #close()} nor this process. */
public final class MariaDb implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Child server;
    private final int port;
    private final Secrets secrets;

    private MariaDb(Child server, int port, Secrets secrets) {
        this.server = server;
        this.port = port;
        this.secrets = secrets;
    }

    /** Returns when the server answers. The programs are unpacked below home if this machine has none, the data folder is made if it is missing. */
    public static MariaDb start(Path home, Path data, Consumer<String> progress) {
        var folder = data.toAbsolutePath().normalize();
        var pidFile = PidFile.claim(pidFile(folder), folder, progress);
        try {
            return start(home.toAbsolutePath().normalize(), folder, pidFile, progress);
        } catch (IOException e) {
            pidFile.close();
            throw new CannotStart("MariaDB cannot be started in " + folder + ": " + e + ".", e);
        } catch (RuntimeException e) {
            pidFile.close();
            throw e;
        }
    }

    /** Ends what a killed launcher left on this folder; {@link #start} does so itself, but one may want to delete the folder. */
    public static void stopOrphan(Path data, Consumer<String> progress) {
        var folder = data.toAbsolutePath().normalize();
        PidFile.claim(pidFile(folder), folder, progress).close();
    }

    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/mintreu";
    }

    public String user() {
        return "mintreu";
    }

    public String password() {
        return secrets.generated("password");
    }

    /** For tests, which look into everything. */
    public Connection asRoot() throws SQLException {
        return connect("root", secrets.generated("root.password"));
    }

    @Override
    public void close() {
        server.stop();
    }

    CompletableFuture<?> onExit() {
        return server.onExit();
    }

    /** Finds out at once, rather than after Tomcat's start, that a database somebody else runs does not let us in. */
    static void tryOut(Map<String, String> settings) {
        var properties = new Properties();
        for (var key : List.of("user", "password"))
            Optional.ofNullable(settings.get("mintreu.database." + key))
                    .ifPresent(value -> properties.setProperty(key, value));
        try (var connection = new Driver().connect(settings.get("mintreu.database.url"), properties)) {
            if (connection == null)
                throw new CannotStart(
                        "-Dmintreu.database.url is no address of a MariaDB: it must begin with jdbc:mariadb://");
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database given does not let us in (%s): check -Dmintreu.database.url, -Dmintreu.database.user and -Dmintreu.database.password."
                            .formatted(e.getMessage().strip()),
                    e);
        }
    }

    private static Path pidFile(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".pid");
    }

    private static MariaDb start(Path home, Path data, PidFile pidFile, Consumer<String> progress) throws IOException {
        var secrets = new Secrets(data.resolveSibling(data.getFileName() + ".properties"));
        var binaries = Binaries.find(home, DataFolder.madeBy(data, secrets), progress);
        DataFolder.ready(binaries, data, secrets, progress);
        progress.accept("MariaDB: starting the server, waiting for it to answer");
        var log = data.resolveSibling(data.getFileName() + ".log");
        var init = data.resolveSibling(data.getFileName() + ".init.sql");
        Secrets.write(init, accounts(secrets).getBytes(StandardCharsets.UTF_8));
        try {
            Files.deleteIfExists(log);
            var port = Ports.free();
            var command = new ProcessBuilder(serverCommand(binaries, data, port, log, init))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return new MariaDb(Child.start(command, pidFile), port, secrets).awaitAnswer(log);
        } finally {
            Files.deleteIfExists(init);
        }
    }

    private static List<String> serverCommand(Binaries binaries, Path data, int port, Path log, Path init)
            throws IOException {
        var command = new ArrayList<>(List.of(
                binaries.server().toString(),
                "--no-defaults",
                "--datadir=" + data,
                "--tmpdir=" + DataFolder.temporary(data),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=db.sock",
                "--pid-file=server.pid",
                "--log-error=" + log,
                "--init-file=" + init,
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--innodb-log-file-size=16M",
                "--skip-ssl")); // 11.4 makes a key for TLS at every start, which took up to 12 s
        binaries.unpacked().ifPresent(root -> command.add("--basedir=" + root));
        command.addAll(Binaries.USER);
        return command;
    }

    /** With no more connections than a cheap plan has. Run at every start, so that the accounts always have the passwords in the file. One statement a line: the server asks for that. */
    private static String accounts(Secrets secrets) {
        var sql = new StringBuilder("CREATE DATABASE IF NOT EXISTS mintreu CHARACTER SET utf8mb4;\n");
        sql.append(
                "DELETE FROM mysql.global_priv WHERE User = '' OR User = 'root' AND Host NOT IN ('localhost', '127.0.0.1');\n");
        sql.append("FLUSH PRIVILEGES;\n");
        for (var host : List.of("localhost", "127.0.0.1")) {
            sql.append("CREATE OR REPLACE USER mintreu@'%s' IDENTIFIED BY '%s' WITH MAX_USER_CONNECTIONS 5;\n"
                    .formatted(host, secrets.generated("password")));
            sql.append("GRANT ALL ON mintreu.* TO mintreu@'%s';\n".formatted(host));
            sql.append("CREATE OR REPLACE USER root@'%s' IDENTIFIED BY '%s';\n"
                    .formatted(host, secrets.generated("root.password")));
            sql.append("GRANT ALL ON *.* TO root@'%s' WITH GRANT OPTION;\n".formatted(host));
        }
        return sql.toString();
    }

    private MariaDb awaitAnswer(Path log) {
        try {
            for (var end = Instant.now().plus(PATIENCE);
                    Instant.now().isBefore(end) && server.isAlive();
                    Child.pause(100)) {
                if (answers()) return this;
            }
            var what = server.isAlive() ? "did not answer within " + PATIENCE.toSeconds() + " s" : "ended at its start";
            throw new CannotStart(
                    "MariaDB " + what + "; the end of its log " + log + " says why:" + Child.lastLines(log));
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    private boolean answers() {
        try {
            connect(user(), password()).close();
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Connection connect(String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2000");
        return new Driver().connect(url(), properties);
    }
}
