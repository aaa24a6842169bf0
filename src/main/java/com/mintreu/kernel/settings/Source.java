package com.mintreu.kernel.settings;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** A place where settings are looked for: how to ask it for one, and which names of ours it holds. */
record Source(String name, Function<String, Optional<String>> value, Collection<String> names) {
    private static final String OURS = "mintreu.";
    private static final String JNDI = "java:comp/env";

    static Source jndi() {
        return new Source(
                "JNDI",
                name -> {
                    try {
                        return Optional.ofNullable(new InitialContext().lookup(JNDI + "/" + name))
                                .map(Object::toString);
                    } catch (NamingException notThere) {
                        return Optional.empty();
                    }
                },
                jndiNames());
    }

    static Source of(String name, Properties properties) {
        return new Source(
                name,
                key -> Optional.ofNullable(properties.getProperty(key)),
                ours(properties.stringPropertyNames().stream()));
    }

    static Source environment() {
        return new Source(
                "environment",
                name -> Optional.ofNullable(System.getenv(variable(name))),
                ours(System.getenv().keySet().stream()
                        .filter(each -> each.startsWith("MINTREU_"))
                        .map(each -> each.toLowerCase(Locale.ROOT).replace('_', '.'))));
    }

    /** The environment variable of a setting: MINTREU_DATABASE_URL of mintreu.database.url. */
    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static List<String> jndiNames() {
        try {
            return ours(
                    Collections.list(new InitialContext().list(JNDI)).stream().map(each -> each.getName()));
        } catch (NamingException noneThere) {
            return List.of();
        }
    }

    private static List<String> ours(Stream<String> names) {
        return names.filter(each -> each.startsWith(OURS)).sorted().toList();
    }
}
