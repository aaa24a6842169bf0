package com.mintreu.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the container has written to its logs since this was made. The database's own log is none of them. */
final class ContainerLog {
    private final Path folder = Path.of(System.getProperty("mintreu.war"))
            .resolveSibling("blackbox")
            .resolve(System.getProperty("mintreu.container"));
    private final Map<Path, Integer> before = new HashMap<>();

    ContainerLog() {
        files().forEach(file -> before.put(file, text(file).length()));
    }

    List<String> lines() {
        return files().stream()
                .flatMap(file ->
                        text(file).substring(before.getOrDefault(file, 0)).lines())
                .toList();
    }

    private List<Path> files() {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(".*\\.(log|out|txt)(\\.\\d+)?")
                            && !folder.relativize(file).toString().startsWith("data"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
