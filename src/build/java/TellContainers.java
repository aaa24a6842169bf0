import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;

/** Prints how the finished WAR did in each container that this build has tried it in. Arguments: target, and the WAR. */
class TellContainers {
    private static final String LINE = "%-24s %-14s %-26s %8s %12s%n";

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
        System.out.printf("%n" + LINE, "container", "context", "tests", "start, s", "live heap, MB");
        for (var run : runs) tell(run, reports(target.resolve("failsafe-reports"), run, built));
        System.out.println();
    }

    /** Told by an earlier build. */
    private static boolean isOlder(Path file, FileTime built) {
        try {
            return Files.getLastModifiedTime(file).compareTo(built) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(Path run, List<Path> reports) throws Exception {
        var figures = new Properties();
        try (var in = Files.newInputStream(run)) {
            figures.load(in);
        }
        System.out.printf(LINE, figures.getProperty("container"), figures.getProperty("context"), result(reports),
                "%.1f".formatted(Double.parseDouble(figures.getProperty("start"))), "%.1f".formatted(Long.parseLong(figures.getProperty("heap")) / 1e6));
    }

    private static List<Path> reports(Path folder, Path run, FileTime built) throws IOException {
        var ending = "-" + run.getFileName().toString().replace(".properties", ".xml");
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending) && !isOlder(file, built)).toList();
        }
    }

    private static String result(List<Path> reports) throws Exception {
        int tests = 0, failed = 0, skipped = 0;
        for (var report : reports) {
            var suite = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile()).getDocumentElement();
            tests += Integer.parseInt(suite.getAttribute("tests"));
            failed += Integer.parseInt(suite.getAttribute("failures")) + Integer.parseInt(suite.getAttribute("errors"));
            skipped += Integer.parseInt(suite.getAttribute("skipped"));
        }
        return "%d passed, %d failed".formatted(tests - failed - skipped, failed);
    }
}
