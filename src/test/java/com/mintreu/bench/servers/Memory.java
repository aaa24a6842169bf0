package com.mintreu.bench.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a Tomcat holds, in MB: the live objects after a full collection, and the memory of the whole process (NaN where the system does not tell). */
public record Memory(double heap, double resident) {
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");
    private static final double MEGABYTE = 1 << 20;

    public static Memory of(Server server) {
        try {
            return new Memory(heap(server.pid()), resident(server.pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The histogram counts what is alive, whatever the collector. */
    private static double heap(long pid) throws IOException {
        var command = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(command, String.valueOf(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        var total = TOTAL.matcher(new String(process.getInputStream().readAllBytes()));
        return total.find() ? Long.parseLong(total.group(1)) / MEGABYTE : Double.NaN;
    }

    private static double resident(long pid) throws IOException {
        var status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) return Double.NaN;
        var kilobytes = RESIDENT.matcher(Files.readString(status));
        return kilobytes.find() ? Long.parseLong(kilobytes.group(1)) * 1024 / MEGABYTE : Double.NaN;
    }
}
