package com.mintreu.bench.servers;

import com.mintreu.bench.load.Exchange;
import com.mintreu.bench.load.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A stock Tomcat as a process of its own. It ends with {@link #close()}, or with this process. */
public final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int PAUSE = 5;

    private final Process process;
    private final Path log;
    private final long begin;
    private final Thread ending = new Thread(this::stop, "stop-tomcat");

    private Server(Process process, Path log, long begin) {
        this.process = process;
        this.log = log;
        this.begin = begin;
        Runtime.getRuntime().addShutdownHook(ending);
    }

    /** Does not wait for an answer. Home is the unpacked distribution; the base, where everything else lies, is made anew. */
    public static Server start(Path home, Path base, List<Site> sites, List<String> jvmOptions) {
        try {
            ServerFolder.make(home, base, sites);
            var log = base.resolve("logs/catalina.out");
            var command = new ProcessBuilder(command(home.toAbsolutePath(), base, jvmOptions))
                    .directory(base.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            var begin = System.nanoTime();
            return new Server(command.start(), log, begin);
        } catch (IOException e) {
            throw new IllegalStateException("Tomcat cannot be started in " + base + ".", e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Asks until the answer is 200; the result is how long that was after the start of the process, in seconds. */
    public double awaitOk(int port, Request request) {
        var last = "no answer";
        while (System.nanoTime() - begin < PATIENCE.toNanos()) {
            if (!process.isAlive()) throw failed("ended at its start");
            try {
                var answer = Exchange.tryToSend(port, request);
                if (answer.status() == 200) return (System.nanoTime() - begin) / 1e9;
                last = answer.status() + " " + answer.text();
            } catch (IOException notYet) {
                last = notYet.toString();
            }
            pause();
        }
        throw failed("did not answer with 200 within " + PATIENCE.toSeconds() + " s (" + last + ")");
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(ending);
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(Path home, Path base, List<String> jvmOptions) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dcatalina.base=" + base,
                "-Dcatalina.home=" + home,
                "-Djava.io.tmpdir=" + base.resolve("temp"),
                "-Djava.util.logging.config.file=" + base.resolve("conf/logging.properties"),
                "-Djava.util.logging.manager=org.apache.juli.ClassLoaderLogManager"));
        for (var opened : List.of(
                "java.base/java.lang",
                "java.base/java.io",
                "java.base/java.util",
                "java.base/java.util.concurrent",
                "java.rmi/sun.rmi.transport")) {
            command.add("--add-opens=" + opened + "=ALL-UNNAMED"); // as catalina.sh does
        }
        command.addAll(jvmOptions);
        var libraries = home.resolve("bin/bootstrap.jar")
                + System.getProperty("path.separator")
                + home.resolve("bin/tomcat-juli.jar");
        command.addAll(List.of("-cp", libraries, "org.apache.catalina.startup.Bootstrap", "start"));
        return command;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw new IllegalStateException("The benchmark was interrupted.", e);
        }
    }

    private IllegalStateException failed(String what) {
        return new IllegalStateException("Tomcat " + what + "; its log says why: " + log);
    }
}
