package com.mintreu.siege;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be run, as the command line says: which cases, how long, and where everything is. */
record Plan(List<String> cases, Duration round, int rounds, Path war, Path tomcat, Path home, Path folder) {
    static Plan ofCommandLine() {
        return new Plan(
                text("mintreu.siege.cases")
                        .map(keys -> Stream.of(keys.split("[,\\s]+")).toList())
                        .orElse(List.of()),
                Duration.ofSeconds(number("mintreu.siege.seconds", 3)),
                number("mintreu.siege.rounds", 5),
                path("mintreu.war"),
                path("mintreu.tomcat.home"),
                path("mintreu.home"),
                path("mintreu.siege.folder"));
    }

    private static Optional<String> text(String name) {
        return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
    }

    private static int number(String name, int otherwise) {
        return text(name).map(Integer::valueOf).orElse(otherwise);
    }

    private static Path path(String name) {
        return text(name)
                .map(value -> Path.of(value).toAbsolutePath().normalize())
                .orElseThrow(() ->
                        new IllegalArgumentException("The property " + name + " is missing: start with mvn -Psiege."));
    }
}
