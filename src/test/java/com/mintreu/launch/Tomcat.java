package com.mintreu.launch;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
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
import java.util.function.Function;

/** A Tomcat as a process of its own, on the loopback address. */
public final class Tomcat implements AutoCloseable {
    /**
     * A small heap, and no life after it was full. SerialGC, because G1 gives each string of 512 KB or more a region of 1 MB for itself, and
     * with 100 MB ends where SerialGC goes on (docs/run.md). The spaces for survivors hold the long texts of the requests in flight, which else
     * go to the old generation and fill it, so that all of the heap is collected several times a second.
     */
    public static final List<String> JVM_OPTIONS = List.of(
            "-Xmx100m",
            "-XX:+UseSerialGC",
            "-XX:SurvivorRatio=2",
            "-XX:TargetSurvivorRatio=90",
            "-XX:+ExitOnOutOfMemoryError");

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** Where it comes from, where all lies that changes, and how its JVM is started. */
    private record Instance(
            Path home,
            Path base,
            int port,
            int healthPort,
            List<String> jvmOptions,
            String managerPassword,
            Consumer<String> progress) {
        Path log() {
            return base.resolve("logs/catalina.out");
        }

        URI root() {
            return URI.create("http://127.0.0.1:" + port + "/");
        }

        URI health() {
            return URI.create("http://127.0.0.1:" + healthPort + "/");
        }

        Manager manager() {
            return new Manager(root(), managerPassword);
        }
    }

    /** What fills the folder of an instance before it starts. */
    private interface Preparation {
        void prepare() throws IOException;
    }

    private final Child process;
    private final Instance instance;

    private Tomcat(Child process, Instance instance) {
        this.process = process;
        this.instance = instance;
    }

    /**
     * With one WAR as its root application; returns when that says it is ready. Home is the unpacked distribution, base the
     * folder for everything that changes; the settings reach the WAR in a file only the owner can read.
     */
    public static Tomcat start(
            Path home,
            Path base,
            Path war,
            int port,
            Map<String, String> settings,
            List<String> jvmOptions,
            Consumer<String> progress) {
        return launched(home, base, war, port, settings, jvmOptions, progress).await("/", "health/ready");
    }

    /** Returns when the WAR is alive, ready or not. */
    public static Tomcat startUnready(
            Path home,
            Path base,
            Path war,
            int port,
            Map<String, String> settings,
            List<String> jvmOptions,
            Consumer<String> progress) {
        return launched(home, base, war, port, settings, jvmOptions, progress).await("/", "health/live");
    }

    private static Tomcat launched(
            Path home,
            Path base,
            Path war,
            int port,
            Map<String, String> settings,
            List<String> jvmOptions,
            Consumer<String> progress) {
        var instance = instance(home, base, port, Ports.freeFrom(port + 1), jvmOptions, progress);
        return launch(
                instance,
                () -> TomcatBase.prepare(instance.home, instance.base, war, port, instance.healthPort, settings),
                Redirect::to);
    }

    /** Stock, with Tomcat's manager and no application; {@link #deploy} brings one. */
    public static Tomcat startEmpty(
            Path home, Path base, Map<String, String> settings, List<String> jvmOptions, Consumer<String> progress) {
        var port = Ports.free();
        var instance = instance(home, base, port, port, jvmOptions, progress);
        return launch(
                        instance,
                        () -> TomcatBase.prepareManager(
                                instance.home, instance.base, instance.managerPassword, port, settings),
                        Redirect::to)
                .await(instance.manager().probe(), "the manager");
    }

    /** Ends what a killed launcher left on this folder, and so frees its port. */
    public static void stopOrphan(Path base, Consumer<String> progress) {
        var folder = base.toAbsolutePath().normalize();
        PidFile.claim(pidFile(folder), folder, progress).close();
    }

    public URI uri() {
        return instance.root();
    }

    /** The root of the connector that answers health alone; of the public one in a Tomcat that has no other. */
    public URI health() {
        return instance.health();
    }

    /** The root of the application with this context path, {@code /} or {@code /shop}; with a slash at the end. */
    public URI uri(String context) {
        return context.equals("/") ? instance.root() : instance.root().resolve(context + "/");
    }

    public Jvm jvm() {
        return new Jvm(process.pid());
    }

    /** Uploads the WAR to the manager, as a hosting panel does, and returns when it says it is ready. The context may name a version, as in {@code /shop##2}. */
    public void deploy(Path war, String context) {
        try {
            instance.manager().deploy(war, context);
            await(context.split("##")[0], "health/ready");
        } catch (IOException e) {
            throw failed("lost the connection while the WAR was uploaded (" + e + ")");
        }
    }

    public void undeploy(String context) throws IOException {
        instance.manager().undeploy(context);
    }

    /** The applications that were undeployed and are still in memory, as the manager finds them. */
    public String leaks() throws IOException {
        return instance.manager().leaks();
    }

    /** Stops it and starts it as it is; returns when the application that was deployed is ready. Its log goes on. */
    public Tomcat again(String context) {
        close();
        return launch(instance, () -> {}, Redirect::appendTo).await(context, "health/ready");
    }

    @Override
    public void close() {
        process.stop();
    }

    CompletableFuture<?> onExit() {
        return process.onExit();
    }

    /** Of a Tomcat that has ended. */
    int exitStatus() {
        return process.exitStatus();
    }

    String lastLogLines() {
        return Child.lastLines(instance.log());
    }

    static CannotStart busy(int port) {
        return new CannotStart(
                "Port %d is in use by another program: stop that one, or choose another port with -Dmintreu.port=%d."
                        .formatted(port, port + 1));
    }

    private static Instance instance(
            Path home, Path base, int port, int healthPort, List<String> jvmOptions, Consumer<String> progress) {
        return new Instance(
                home.toAbsolutePath().normalize(),
                base.toAbsolutePath().normalize(),
                port,
                healthPort,
                List.copyOf(jvmOptions),
                Secrets.random(),
                progress);
    }

    private static Tomcat launch(Instance instance, Preparation preparation, Function<File, Redirect> log) {
        var pidFile = PidFile.claim(pidFile(instance.base), instance.base, instance.progress);
        try {
            if (Ports.isBusy(instance.port)) throw busy(instance.port);
            preparation.prepare();
            var command = new ProcessBuilder(command(instance))
                    .directory(instance.base.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.apply(instance.log().toFile()));
            return new Tomcat(Child.start(command, pidFile), instance);
        } catch (IOException e) {
            pidFile.close();
            throw new CannotStart("Tomcat cannot be started in " + instance.base + ": " + e + ".", e);
        } catch (RuntimeException e) {
            pidFile.close();
            throw e;
        }
    }

    private static Path pidFile(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".pid");
    }

    private static List<String> command(Instance instance) {
        var base = instance.base;
        var bin = instance.home.resolve("bin");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dcatalina.base=" + base,
                "-Dcatalina.home=" + instance.home,
                "-Djava.io.tmpdir=" + base.resolve("temp"),
                "-Djava.util.logging.config.file=" + base.resolve("conf/logging.properties"),
                "-Djava.util.logging.manager=org.apache.juli.ClassLoaderLogManager"));
        for (var opened : List.of(
                "java.base/java.lang",
                "java.base/java.io",
                "java.base/java.util",
                "java.base/java.util.concurrent",
                "java.rmi/sun.rmi.transport")) {
            command.add("--add-opens=" + opened + "=ALL-UNNAMED"); // as catalina.sh does: Tomcat looks for leaks there
        }
        command.addAll(instance.jvmOptions);
        command.addAll(List.of(
                "-cp",
                bin.resolve("bootstrap.jar") + System.getProperty("path.separator") + bin.resolve("tomcat-juli.jar"),
                "org.apache.catalina.startup.Bootstrap",
                "start"));
        return command;
    }

    private Tomcat await(String context, String path) {
        return await(
                HttpRequest.newBuilder(uri(context).resolve(path))
                        .timeout(Duration.ofSeconds(5))
                        .build(),
                "/" + path);
    }

    private Tomcat await(HttpRequest probe, String what) {
        try {
            instance.progress.accept("Tomcat: on port " + instance.port + ", waiting for " + what);
            awaitStatus200(probe, what);
            return this;
        } catch (RuntimeException e) {
            process.stop();
            throw e;
        }
    }

    private void awaitStatus200(HttpRequest probe, String what) {
        var begin = Instant.now();
        var told = begin;
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        while (Duration.between(begin, Instant.now()).compareTo(PATIENCE) < 0) {
            if (!process.isAlive()) throw failed("ended at its start");
            var status = status(client, probe);
            if (status == 200) return;
            if (status == 404)
                throw failed("runs, but the WAR in it did not start"); // Tomcat listens only after it has deployed
            if (Duration.between(told, Instant.now()).toSeconds() >= 10) {
                told = Instant.now();
                instance.progress.accept("Tomcat: still waiting for %s, %d s so far (%s)"
                        .formatted(
                                what,
                                Duration.between(begin, told).toSeconds(),
                                status == 0 ? "no answer yet" : "the answer is " + status));
            }
            Child.pause(100);
        }
        throw failed("was not ready within " + PATIENCE.toSeconds() + " s");
    }

    /** 0 if there is no answer. */
    private static int status(HttpClient client, HttpRequest probe) {
        try {
            return client.send(probe, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            throw new CannotStart("The start was interrupted.", e);
        }
    }

    private CannotStart failed(String what) {
        return new CannotStart(
                "Tomcat " + what + "; the end of its log " + instance.log() + " says why:" + lastLogLines());
    }
}
