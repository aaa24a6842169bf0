package com.mintreu.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A stock Tomcat as a process of its own, on the loopback address, with one WAR in it as its root application. */
public final class Tomcat implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Child process;
    private final int port;
    private final Path log;

    private Tomcat(Child process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Returns when the WAR says it is ready. Home is the unpacked distribution, base the folder for everything that changes;
     * the settings reach the WAR in a file only the owner can read.
     */
    public static Tomcat start(Path home, Path base, Path war, int port, Map<String, String> settings, List<String> jvmOptions, Consumer<String> progress) {
        var folder = base.toAbsolutePath().normalize();
        var pidFile = PidFile.claim(pidFile(folder), folder, progress);
        try {
            if (Ports.isBusy(port)) throw busy(port);
            TomcatBase.prepare(home, folder, war, port, settings);
            progress.accept("Tomcat: starting on port " + port + ", waiting for /health/ready");
            var log = folder.resolve("logs/catalina.out");
            var command = new ProcessBuilder(command(home.toAbsolutePath().normalize(), folder, jvmOptions)).directory(folder.toFile())
                    .redirectErrorStream(true).redirectOutput(log.toFile());
            return new Tomcat(Child.start(command, pidFile), port, log).awaitReady(progress);
        } catch (IOException e) {
            pidFile.close();
            throw new CannotStart("Tomcat cannot be started in " + folder + ": " + e + ".", e);
        } catch (RuntimeException e) {
            pidFile.close();
            throw e;
        }
    }

    /** Ends what a killed launcher left on this folder, and so frees its port. */
    public static void stopOrphan(Path base, Consumer<String> progress) {
        var folder = base.toAbsolutePath().normalize();
        PidFile.claim(pidFile(folder), folder, progress).close();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.stop();
    }

    CompletableFuture<?> onExit() {
        return process.onExit();
    }

    String lastLogLines() {
        return Child.lastLines(log);
    }

    static CannotStart busy(int port) {
        return new CannotStart("Port %d is in use by another program: stop that one, or choose another port with -Dmintreu.port=%d.".formatted(port, port + 1));
    }

    private static Path pidFile(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".pid");
    }

    private static List<String> command(Path home, Path base, List<String> jvmOptions) {
        var bin = home.resolve("bin");
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dcatalina.base=" + base, "-Dcatalina.home=" + home, "-Djava.io.tmpdir=" + base.resolve("temp"),
                "-Djava.util.logging.config.file=" + base.resolve("conf/logging.properties"),
                "-Djava.util.logging.manager=org.apache.juli.ClassLoaderLogManager"));
        for (var opened : List.of("java.base/java.lang", "java.base/java.io", "java.base/java.util", "java.base/java.util.concurrent", "java.rmi/sun.rmi.transport")) {
            command.add("--add-opens=" + opened + "=ALL-UNNAMED"); // as catalina.sh does: Tomcat looks for leaks there
        }
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", bin.resolve("bootstrap.jar") + System.getProperty("path.separator") + bin.resolve("tomcat-juli.jar"),
                "org.apache.catalina.startup.Bootstrap", "start"));
        return command;
    }

    private Tomcat awaitReady(Consumer<String> progress) {
        try {
            awaitStatus200(progress);
            return this;
        } catch (RuntimeException e) {
            process.stop();
            throw e;
        }
    }

    private void awaitStatus200(Consumer<String> progress) {
        var begin = Instant.now();
        var told = begin;
        var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        while (Duration.between(begin, Instant.now()).compareTo(PATIENCE) < 0) {
            if (!process.isAlive()) throw failed("ended at its start");
            var status = status(client);
            if (status == 200) return;
            if (status == 404) throw failed("runs, but the WAR in it did not start"); // Tomcat listens only after it has deployed
            if (Duration.between(told, Instant.now()).toSeconds() >= 10) {
                told = Instant.now();
                progress.accept("Tomcat: still waiting for /health/ready, %d s so far (%s)".formatted(Duration.between(begin, told).toSeconds(),
                        status == 0 ? "no answer yet" : "the answer is " + status));
            }
            Child.pause(200);
        }
        throw failed("was not ready within " + PATIENCE.toSeconds() + " s");
    }

    /** 0 if there is no answer. */
    private int status(HttpClient client) {
        try {
            var request = HttpRequest.newBuilder(uri().resolve("health/ready")).timeout(Duration.ofSeconds(5)).build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            throw new CannotStart("The start was interrupted.", e);
        }
    }

    private CannotStart failed(String what) {
        return new CannotStart("Tomcat " + what + "; the end of its log " + log + " says why:" + lastLogLines());
    }
}
