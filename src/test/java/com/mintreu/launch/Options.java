package com.mintreu.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words that follow a program's name, such as {@code quick cases=pools,start rounds=3}: switches, and values by name. A name
 * that is given again adds a value. Empty words count as left out.
 */
public final class Options {
    private final Map<String, List<String>> values = new HashMap<>();

    private Options() {}

    /** An unknown name is refused with the names that there are. */
    public static Options of(Set<String> names, String... words) {
        var options = new Options();
        for (var word : words) {
            var parts = word.split("=", 2);
            if (!names.contains(parts[0]))
                throw new IllegalArgumentException("There is no option %s, only %s.".formatted(parts[0], names));
            options.values.computeIfAbsent(parts[0], none -> new ArrayList<>()).add(parts.length == 2 ? parts[1] : "");
        }
        return options;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public Optional<String> text(String name) {
        return all(name).stream().findFirst();
    }

    /** Every value that is given for the name. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    public int number(String name, int otherwise) {
        return text(name).map(Integer::valueOf).orElse(otherwise);
    }

    /** Of a value with commas; empty if there is none. */
    public List<String> words(String name) {
        return text(name).stream().flatMap(value -> Stream.of(value.split(","))).toList();
    }

    /** Of a system property that the build sets. */
    public static Path path(String property) {
        return Optional.ofNullable(System.getProperty(property))
                .map(value -> Path.of(value).toAbsolutePath().normalize())
                .orElseThrow(() ->
                        new IllegalStateException("The property " + property + " is missing: start it with Maven."));
    }
}
