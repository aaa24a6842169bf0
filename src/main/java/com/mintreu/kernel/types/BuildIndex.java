package com.mintreu.kernel.types;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The lists of the application's own types that the build writes (src/build): nothing is scanned at start. */
public final class BuildIndex {
    private static final String STAMP = lines("stamp").get(0);
    private static final String VERSION = lines("version").get(0);

    private BuildIndex() {}

    /** The classes that CDI manages. */
    public static Set<Class<?>> beans() {
        return classes("beans");
    }

    /** The JAX-RS resources and providers. */
    public static Set<Class<?>> resources() {
        return classes("resources");
    }

    /** The changelog folders below {@code sql/}, in the order in which they run. */
    public static List<String> changelogs() {
        return lines("changelogs");
    }

    /** The changesets in them, each as the name of its changelog, its id and its author. */
    public static List<String> changesets() {
        return lines("changesets");
    }

    /** Stands for this build: the code of another one may make other answers of the same rows. */
    public static String stamp() {
        return STAMP;
    }

    /** Of the release, as Maven has it. */
    public static String version() {
        return VERSION;
    }

    private static Set<Class<?>> classes(String list) {
        var classes = new LinkedHashSet<Class<?>>();
        for (var name : lines(list)) {
            try {
                classes.add(Class.forName(name, false, BuildIndex.class.getClassLoader()));
            } catch (ClassNotFoundException stale) {
                throw new IllegalStateException(
                        "The build lists " + name + ", which is not there: build with mvn clean.", stale);
            }
        }
        return classes;
    }

    private static List<String> lines(String list) {
        try (var in = BuildIndex.class.getResourceAsStream("/META-INF/mintreu/" + list)) {
            if (in == null)
                throw new IllegalStateException("The build left out its list of " + list + ": build with mvn clean.");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
