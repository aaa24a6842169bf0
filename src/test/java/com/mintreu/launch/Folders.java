package com.mintreu.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Whole folders at once. */
final class Folders {
    private Folders() {}

    /** What killed starts left. An installer that still runs may hinder that; its draft goes at a later start. */
    static void deleteDrafts(Path target) throws IOException {
        try (var siblings = Files.newDirectoryStream(target.getParent(), target.getFileName() + ".new*")) {
            for (var draft : siblings) deleteIfPossible(draft);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    private static void deleteIfPossible(Path folder) {
        try {
            delete(folder);
        } catch (IOException | UncheckedIOException inUse) {
            // left for a later start
        }
    }
}
