package com.mintreu.bench;

import com.mintreu.bench.rounds.Pace;
import com.mintreu.launch.Options;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is to be run, as the command line says: the keys of the cases, how long, which builds, and where everything is. */
record Plan(
        List<String> cases,
        Pace pace,
        Path war,
        Optional<Path> other,
        List<String> jvmOptions,
        Path tomcat,
        Path home,
        Path folder) {
    private static final List<String> QUICK = List.of("ten-by-key", "one-by-key", "ten-by-visitor", "one-by-visitor");

    private static final Set<String> OPTIONS =
            Set.of("quick", "cases", "against", "rounds", "slice", "connections", "cap", "jvm");

    static Plan of(String... words) {
        var options = Options.of(OPTIONS, words);
        var quick = options.has("quick");
        var cases = options.words("cases");
        var connections =
                options.words("connections").stream().map(Integer::valueOf).toList();
        var pace = new Pace(
                options.number("rounds", quick ? 3 : 5),
                Duration.ofMillis(options.number("slice", quick ? 700 : 1200)),
                connections.isEmpty() ? quick ? List.of(8) : List.of(1, 8, 32) : connections,
                Duration.ofMillis(options.number("cap", quick ? 60_000 : 300_000)));
        return new Plan(
                cases.isEmpty() && quick ? QUICK : cases,
                pace,
                Options.path("mintreu.war"),
                options.text("against").map(Path::of),
                options.all("jvm"),
                Options.path("mintreu.tomcat.home"),
                Options.path("mintreu.home"),
                Options.path("mintreu.bench.folder"));
    }

    boolean wants(String key) {
        return cases.isEmpty() || cases.contains(key);
    }
}
