package com.mintreu.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * How one container did with the WAR in it: the seconds from the start of the process (of the deployment, for an embedded
 * one) to the first 200 with the schema up to date, and after the suite the bytes of all objects in use and how many
 * threads it has that the container alone has not.
 */
record Figures(String container, String context, double startSeconds, long liveHeap, int ownThreads) {
    /** For the table that the build prints at its end. */
    void write(Path file) {
        var values = new Properties();
        values.setProperty("container", container);
        values.setProperty("context", context);
        values.setProperty("start", Double.toString(startSeconds));
        values.setProperty("heap", Long.toString(liveHeap));
        values.setProperty("threads", Integer.toString(ownThreads));
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
