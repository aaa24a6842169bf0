package com.mintreu.siege;

import com.mintreu.launch.Options;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What is to be run, as the command line says: which cases, how long, and where everything is. */
record Plan(List<String> cases, Duration round, int rounds, Path war, Path tomcat, Path home, Path folder) {
    private static final Set<String> OPTIONS = Set.of("cases", "seconds", "rounds");

    static Plan of(String... words) {
        var options = Options.of(OPTIONS, words);
        return new Plan(
                options.words("cases"),
                Duration.ofSeconds(options.number("seconds", 3)),
                options.number("rounds", 5),
                Options.path("mintreu.war"),
                Options.path("mintreu.tomcat.home"),
                Options.path("mintreu.home"),
                Options.path("mintreu.siege.folder"));
    }
}
