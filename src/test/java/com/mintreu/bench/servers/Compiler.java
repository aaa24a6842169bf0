package com.mintreu.bench.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What the compiler of a JVM has spent, as far as the system tells it for single threads (Linux does); else nothing. */
final class Compiler {
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final long TICK_MILLIS = 10;

    private Compiler() {}

    static Duration spent(long pid) {
        var threads = Path.of("/proc", String.valueOf(pid), "task");
        if (!Files.isDirectory(threads)) return Duration.ZERO;
        var ticks = 0L;
        try (var all = Files.newDirectoryStream(threads)) {
            for (var thread : all) ticks += ticks(thread.resolve("stat"));
        } catch (IOException e) {
            throw new IllegalStateException("The threads of the process " + pid + " cannot be looked at.", e);
        }
        return Duration.ofMillis(ticks * TICK_MILLIS);
    }

    /** The name of a thread stands in parentheses and is cut after 15 letters; it may contain anything. */
    private static long ticks(Path stat) {
        try {
            var text = Files.readString(stat);
            if (!text.contains("(C1 Compiler") && !text.contains("(C2 Compiler")) return 0;
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
        } catch (IOException ended) {
            return 0;
        }
    }
}
