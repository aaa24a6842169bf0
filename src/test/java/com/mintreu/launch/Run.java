package com.mintreu.launch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The run command (mvn -Prun): database, Tomcat with the WAR, demo data; then waits until it is stopped. */
public final class Run {
    private static final Consumer<String> PROGRESS = System.out::println;

    private final Path home = Path.of(property("mintreu.home").orElse(".mintreu"))
            .toAbsolutePath()
            .normalize();
    private final Path data = home.resolve("data");
    private final Path base = home.resolve("tomcat");
    private final int port = port();

    public static void main(String[] arguments) {
        try {
            new Run().run();
        } catch (CannotStart e) {
            if (!Child.ending()) System.err.println("\n" + e.getMessage() + "\n");
            System.exit(1);
        }
    }

    private void run() {
        var lock = PidFile.claim(home.resolve("run.pid"), home, PROGRESS);
        try {
            Tomcat.stopOrphan(base, PROGRESS);
            MariaDb.stopOrphan(data, PROGRESS);
            if (Ports.isBusy(port)) throw Tomcat.busy(port);
            var secrets = new Secrets(home.resolve("demo.properties"));
            var settings = new HashMap<>(Map.of("mintreu.setup.token", secrets.generated("setup.token")));
            var ends = database(settings);
            var tomcat = Tomcat.start(
                    required("mintreu.tomcat.home"),
                    base,
                    required("mintreu.war"),
                    port,
                    settings,
                    Tomcat.JVM_OPTIONS,
                    PROGRESS);
            System.out.println(welcome(tomcat, secrets));
            keepRunning(tomcat, ends);
        } finally {
            lock.close();
        }
    }

    /** Adds where the database is to the settings; the result tells of its end, if it is ours to watch. */
    private CompletableFuture<?> database(Map<String, String> settings) {
        var url = property("mintreu.database.url");
        if (url.isPresent()) {
            settings.put("mintreu.database.url", url.get());
            for (var key : List.of("mintreu.database.user", "mintreu.database.password"))
                property(key).ifPresent(value -> settings.put(key, value));
            MariaDb.tryOut(settings);
            return new CompletableFuture<>();
        }
        var database = MariaDb.start(home, data, PROGRESS);
        settings.putAll(Map.of(
                "mintreu.database.url",
                database.url(),
                "mintreu.database.user",
                database.user(),
                "mintreu.database.password",
                database.password()));
        return database.onExit();
    }

    private String welcome(Tomcat tomcat, Secrets secrets) {
        UnaryOperator<String> known = key -> secrets.get(key).orElse("(unknown)");
        var demo = new Demo(Api.of(tomcat.uri()), secrets);
        if (demo.isComplete()) return Welcome.withDemo(port, tomcat.health().getPort(), known);
        PROGRESS.accept("Demo data: making a company with a blog, waiting for the API");
        if (demo.complete()) return Welcome.withDemo(port, tomcat.health().getPort(), known);
        PROGRESS.accept("Demo data: left out, as this database has an operator of its own");
        return Welcome.withoutDemo(port, tomcat.health().getPort());
    }

    /** Starts Tomcat again when it ends by itself, unless it does so too often; returns never. */
    private static void keepRunning(Tomcat first, CompletableFuture<?> database) {
        var restarts = new Restarts();
        for (var tomcat = first; ; tomcat = tomcat.again("/")) {
            CompletableFuture.anyOf(tomcat.onExit(), database).join();
            Child.pause(500); // Ctrl-C reaches Tomcat as well as us: let our own end begin before we wonder
            if (database.isDone())
                throw new CannotStart("MariaDB has ended without being asked to: see its log, and start again.");
            if (Child.ending() || !restarts.mayStart(Instant.now()))
                throw new CannotStart(
                        Restarts.reason(tomcat.exitStatus()) + "; the end of its log:" + tomcat.lastLogLines());
            PROGRESS.accept(Restarts.reason(tomcat.exitStatus()) + ": starting it again");
        }
    }

    private static int port() {
        var text = property("mintreu.port").orElse("8080");
        if (text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= 65535) return Integer.parseInt(text);
        throw new CannotStart(
                "\"" + text + "\" is no port: give a number from 1 to 65535, such as -Dmintreu.port=8080.");
    }

    private static Path required(String key) {
        return property(key)
                .map(Path::of)
                .orElseThrow(() -> new CannotStart("The property " + key + " is missing: start with mvn -Prun."));
    }

    private static Optional<String> property(String key) {
        return Optional.ofNullable(System.getProperty(key)).filter(value -> !value.isBlank());
    }
}
