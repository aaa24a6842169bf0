package com.mintreu.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The folder of a run: database, container and their logs. They stay until the next run, for reading. */
final class Workspace {
    private Workspace() {}

    /** Empties the folder of the run before, save for the pid files: through them the next start finds orphans. */
    static Path empty(Path folder) {
        try {
            Files.createDirectories(folder);
            try (var old = Files.walk(folder)) {
                for (var path : old.sorted(Comparator.reverseOrder()).toList()) {
                    if (!path.equals(folder) && !isPidFile(path, folder)) Files.deleteIfExists(path);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPidFile(Path path, Path folder) {
        return path.getParent().equals(folder) && path.toString().endsWith(".pid");
    }
}
