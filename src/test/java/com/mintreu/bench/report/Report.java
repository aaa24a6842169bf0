package com.mintreu.bench.report;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gives the results in all their forms. */
public final class Report {
    private Report() {}

    public static void give(Results results, Path folder, PrintStream out) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("chart.svg"), Chart.of(results));
            try (var writer = Files.newBufferedWriter(folder.resolve("results.json"))) {
                JsonFile.write(results, writer);
            }
            Table.print(results, out);
            out.println("\nThe same in " + folder.resolve("results.json") + " and " + folder.resolve("chart.svg"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
