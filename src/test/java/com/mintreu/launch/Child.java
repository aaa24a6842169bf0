package com.mintreu.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A server process of this launcher. When the launcher ends, all of them are stopped, the youngest first. */
final class Child {
    private static final Deque<Child> RUNNING = new ArrayDeque<>();
    private static boolean ending;

    private final Process process;
    private final PidFile pidFile;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Child::stopAll, "stop-children"));
    }

    private Child(Process process, PidFile pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    static Child start(ProcessBuilder command, PidFile pidFile) throws IOException {
        synchronized (RUNNING) {
            if (ending) throw new CannotStart("The launcher is being stopped.");
            var process = command.start();
            process.getOutputStream().close();
            pidFile.record(process.toHandle());
            var child = new Child(process, pidFile);
            RUNNING.push(child);
            return child;
        }
    }

    static boolean ending() {
        synchronized (RUNNING) {
            return ending;
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    int exitStatus() {
        return process.exitValue();
    }

    /** Asks for an orderly end and waits for it; the one that does not come within 15 s is made. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        pidFile.close();
        synchronized (RUNNING) {
            RUNNING.remove(this);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        }
    }

    /** The end of a log without the frames of stack traces, indented, to stand below a sentence that says what went wrong. */
    static String lastLines(Path log) {
        try {
            if (!Files.exists(log)) return "";
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.strip().startsWith("at "))
                    .toList();
            return lines.stream()
                    .skip(Math.max(0, lines.size() - 15))
                    .map(line -> "\n    " + line)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            return "";
        }
    }

    private static void stopAll() {
        Child youngest;
        while ((youngest = next()) != null) youngest.stop();
    }

    private static Child next() {
        synchronized (RUNNING) {
            ending = true;
            return RUNNING.peek();
        }
    }
}
