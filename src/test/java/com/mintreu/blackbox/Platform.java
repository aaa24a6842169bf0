package com.mintreu.blackbox;

import com.mintreu.launch.MariaDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The platform under test: one empty database, one container and one WAR for all tests of a run. The system property
 * {@code mintreu.container} says which container, {@code mintreu.context} below which path; the tests need not know.
 */
public final class Platform {
    private static final Consumer<String> PROGRESS = System.out::println;

    private static Platform running;
    private static boolean failed;

    private final String setupToken = new BigInteger(160, new SecureRandom()).toString(36);
    private final MariaDb database;
    private final Container container;

    private Platform() {
        var name = property("mintreu.container");
        var war = Path.of(property("mintreu.war"));
        var workspace = Workspace.empty(war.resolveSibling("blackbox").resolve(name));
        database = MariaDb.start(Path.of(property("mintreu.home")), workspace.resolve("data"), PROGRESS);
        try {
            container = container(name, war, workspace);
        } catch (Throwable e) {
            database.close();
            throw e;
        }
    }

    /** Starts everything on first use. A failed start is not tried again, else each test would wait for it anew. */
    public static synchronized Platform get() {
        if (failed) throw new IllegalStateException("The platform did not start; the first failed test says why.");
        if (running == null) {
            failed = true;
            running = new Platform();
            failed = false;
            World.operator(); // until there is one, nothing else answers
        }
        return running;
    }

    static synchronized void stop() {
        if (running == null) return;
        try (var database = running.database;
                var container = running.container) {
            container
                    .figures()
                    .write(Path.of(property("mintreu.war"))
                            .resolveSibling("containers")
                            .resolve(property("mintreu.container") + ".properties"));
        } finally {
            running = null;
        }
    }

    /** The root of the WAR, with a slash at the end. */
    public URI uri() {
        return container.uri();
    }

    public MariaDb database() {
        return database;
    }

    /** What the container has written so far. */
    public String log() {
        var folder = Path.of(property("mintreu.war")).resolveSibling("blackbox").resolve(property("mintreu.container"));
        try {
            return Files.readString(
                    folder.resolve(
                            property("mintreu.container").startsWith("payara")
                                    ? "payara.log"
                                    : "tomcat/logs/catalina.out"),
                    StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the container has written so far to any of its logs. */
    public String logs() {
        var folder = Path.of(property("mintreu.war")).resolveSibling("blackbox").resolve(property("mintreu.container"));
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(log|out|txt)(\\.\\d+)?")
                            && !folder.relativize(file).startsWith("data"))
                    .sorted()
                    .map(Platform::text)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code POST operator/setup} asks for, once. */
    public String setupToken() {
        return setupToken;
    }

    private Container container(String name, Path war, Path workspace) {
        return name.startsWith("payara")
                ? new OnPayara(workspace, war, settings(), PROGRESS)
                : new OnTomcat(
                        Path.of(property("mintreu.tomcat.home")),
                        workspace,
                        war,
                        property("mintreu.context"),
                        settings(),
                        PROGRESS);
    }

    private Map<String, String> settings() {
        var settings = new TreeMap<>(Map.of(
                "mintreu.database.url",
                database.url(),
                "mintreu.database.user",
                database.user(),
                "mintreu.database.password",
                database.password(),
                "mintreu.setup.token",
                setupToken,
                "mintreu.password.cost",
                "4", // hundreds of people register here
                "mintreu.tripwire",
                "fail",
                "mintreu.clock",
                "movable"));
        for (var quota : List.of("tenants", "applications", "keys", "sessions", "plans"))
            settings.put("mintreu.quota." + quota, "1000"); // the attacks make many
        return settings;
    }

    private static String property(String name) {
        var value = System.getProperty(name);
        if (value == null) throw new IllegalStateException("System property " + name + " is missing: run mvn verify.");
        return value;
    }
}
