package com.mintreu.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * How one container did with the WAR in it: the seconds from the start of the process (of the deployment, for an embedded
 * one) to the first 200 with the schema up to date, and the bytes of all objects in use after the suite.
 */
record Figures(String container, String context, double startSeconds, long liveHeap) {
    /** For the table that the build prints at its end. */
    void write(Path file) {
        var values = new Properties();
        values.setProperty("container", container);
        values.setProperty("context", context);
        values.setProperty("start", Double.toString(startSeconds));
        values.setProperty("heap", Long.toString(liveHeap));
        try {
            Files.createDirectories(file.getParent());
            try (var out = Files.newOutputStream(file)) {
                values.store(out, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
