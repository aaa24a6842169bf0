package com.mintreu.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;

/**
 * Prints how the finished WAR did in each container that this build has tried it in, and fails if it is too large for a
 * small plan. Arguments: target, and the WAR.
 */
public class ReportContainers {
    private static final String LINE = "%-24s %-14s %-22s %8s %13s %12s%n";
    private static final double MAX_WAR_MB = 30;
    private static final double MAX_HEAP_MB = 40;
    private static final int MAX_THREADS = 12;

    public static void main(String... arguments) throws Exception {
        var target = Path.of(arguments[0]);
        var built = Files.getLastModifiedTime(Path.of(arguments[1]));
        var runs = new ArrayList<Path>();
        if (Files.isDirectory(target.resolve("containers"))) {
            try (var files = Files.list(target.resolve("containers"))) {
                files.sorted().forEach(runs::add);
            }
        }
        runs.removeIf(run -> isOlder(run, built));
        System.out.printf("%n" + LINE, "container", "context", "tests", "start, s", "live heap, MB", "own threads");
        var tooMuch = new ArrayList<String>();
        for (var run : runs) tooMuch.addAll(tell(run, reports(target.resolve("failsafe-reports"), run, built)));
        System.out.println();
        var war = Files.size(Path.of(arguments[1])) / 1e6;
        if (war > MAX_WAR_MB) tooMuch.add("The WAR has %.1f MB, more than %.0f.".formatted(war, MAX_WAR_MB));
        tooMuch.forEach(System.err::println);
        if (!tooMuch.isEmpty()) System.exit(1);
    }

    /** Told by an earlier build. */
    private static boolean isOlder(Path file, FileTime built) {
        try {
            return Files.getLastModifiedTime(file).compareTo(built) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is over its limit; an embedded container's heap holds the tests too and is not held to any. */
    private static List<String> tell(Path run, List<Path> reports) throws Exception {
        var figures = new Properties();
        try (var in = Files.newInputStream(run)) {
            figures.load(in);
        }
        var container = figures.getProperty("container");
        var heap = Long.parseLong(figures.getProperty("heap")) / 1e6;
        var threads = Integer.parseInt(figures.getProperty("threads"));
        System.out.printf(
                LINE,
                container,
                figures.getProperty("context"),
                result(reports),
                "%.1f".formatted(Double.parseDouble(figures.getProperty("start"))),
                "%.1f".formatted(heap),
                threads);
        var tooMuch = new ArrayList<String>();
        if (heap > MAX_HEAP_MB && !container.contains("embedded"))
            tooMuch.add("%s: the live heap has %.1f MB, more than %.0f.".formatted(container, heap, MAX_HEAP_MB));
        if (threads > MAX_THREADS)
            tooMuch.add("%s: %d threads are ours, more than %d.".formatted(container, threads, MAX_THREADS));
        return tooMuch;
    }

    private static List<Path> reports(Path folder, Path run, FileTime built) throws IOException {
        var ending = "-" + run.getFileName().toString().replace(".properties", ".xml");
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending) && !isOlder(file, built))
                    .toList();
        }
    }

    private static String result(List<Path> reports) throws Exception {
        int tests = 0, failed = 0, skipped = 0;
        for (var report : reports) {
            var suite = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getDocumentElement();
            tests += Integer.parseInt(suite.getAttribute("tests"));
            failed += Integer.parseInt(suite.getAttribute("failures")) + Integer.parseInt(suite.getAttribute("errors"));
            skipped += Integer.parseInt(suite.getAttribute("skipped"));
        }
        return "%d passed, %d failed".formatted(tests - failed - skipped, failed);
    }
}
