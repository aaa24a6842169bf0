package com.mintreu.bench;

import com.mintreu.bench.rounds.Pace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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

    /** The properties that begin with mintreu.bench are given without that beginning. */
    static Plan of(UnaryOperator<String> properties) {
        UnaryOperator<String> bench = name -> properties.apply("mintreu.bench" + name);
        var quick = text(bench, "").orElse("full").equals("quick");
        var pace = new Pace(
                number(bench, ".rounds", quick ? 3 : 5),
                Duration.ofMillis(number(bench, ".slice", quick ? 700 : 1200)),
                text(bench, ".connections").map(Plan::numbers).orElse(quick ? List.of(8) : List.of(1, 8, 32)),
                Duration.ofMillis(number(bench, ".cap", quick ? 60_000 : 300_000)));
        var cases = text(bench, ".cases").map(Plan::words).orElse(quick ? QUICK : List.of());
        return new Plan(
                cases,
                pace,
                path(properties, "mintreu.war"),
                text(bench, ".against").map(Path::of),
                text(bench, ".jvm")
                        .map(options -> List.of(options.split("\\s+")))
                        .orElse(List.of()),
                path(properties, "mintreu.tomcat.home"),
                path(properties, "mintreu.home"),
                path(properties, "mintreu.bench.folder"));
    }

    boolean wants(String key) {
        return cases.isEmpty() || cases.contains(key);
    }

    private static Optional<String> text(UnaryOperator<String> properties, String name) {
        return Optional.ofNullable(properties.apply(name)).filter(value -> !value.isBlank());
    }

    private static int number(UnaryOperator<String> properties, String name, int otherwise) {
        return text(properties, name).map(Integer::valueOf).orElse(otherwise);
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[,\\s]+")).toList();
    }

    private static List<Integer> numbers(String text) {
        return words(text).stream().map(Integer::valueOf).toList();
    }

    private static Path path(UnaryOperator<String> properties, String name) {
        return text(properties, name)
                .map(value -> Path.of(value).toAbsolutePath().normalize())
                .orElseThrow(() ->
                        new IllegalArgumentException("The property " + name + " is missing: start with mvn -Pbench."));
    }
}
