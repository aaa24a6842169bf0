package com.mintreu.siege.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files in which the container and the application log, from a moment on. */
public final class Logs {
    private static final String OUT_OF_MEMORY = "OutOfMemoryError";

    private final Path folder;
    private final Map<Path, Long> lengths = new HashMap<>();

    private Logs(Path folder) {
        this.folder = folder;
    }

    static Logs from(Path folder) {
        var logs = new Logs(folder);
        logs.files().forEach(file -> logs.lengths.put(file, length(file)));
        return logs;
    }

    /** Bytes in all files. */
    public long growth() {
        return files().stream().mapToLong(file -> length(file) - before(file)).sum();
    }

    public boolean tellOfNoMemory() {
        return files().stream().anyMatch(this::tellsOfNoMemory);
    }

    private boolean tellsOfNoMemory(Path file) {
        try (var in = Files.newInputStream(file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1))) {
            in.skipNBytes(before(file));
            return reader.lines().anyMatch(line -> line.contains(OUT_OF_MEMORY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long before(Path file) {
        return lengths.getOrDefault(file, 0L);
    }

    private List<Path> files() {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
