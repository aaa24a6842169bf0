package com.mintreu.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;

/** Payara's log, in a file: it begins with hundreds of lines on expired certificates of others. */
record PayaraLog(Path file) {
    PayaraLog {
        try {
            var handler = new FileHandler(file.toString());
            handler.setFormatter(new SimpleFormatter());
            var root = Logger.getLogger("");
            for (var old : root.getHandlers()) root.removeHandler(old);
            root.addHandler(handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first errors in it, for whoever sees only the test report. */
    String complaints() {
        try (var lines = Files.lines(file)) {
            var severe = Level.SEVERE.getLocalizedName();
            return lines.filter(line -> line.startsWith(severe) || line.startsWith("Caused by"))
                    .distinct()
                    .limit(10)
                    .map(line -> "\n    " + line)
                    .collect(Collectors.joining("", "its log " + file + " says:", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
