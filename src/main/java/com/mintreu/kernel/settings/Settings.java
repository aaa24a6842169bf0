package com.mintreu.kernel.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * What the operator has set. Of several sources the first one counts: JNDI ({@code java:comp/env/}), system property,
 * {@code mintreu.properties} in the container's configuration folder, environment variable ({@code MINTREU_DATABASE_URL}
 * for {@code mintreu.database.url}).
 */
@ApplicationScoped
public class Settings {
    private final Properties file = read();

    public Optional<String> text(String name) {
        return jndi(name)
                .or(() -> Optional.ofNullable(System.getProperty(name)))
                .or(() -> Optional.ofNullable(file.getProperty(name)))
                .or(() -> Optional.ofNullable(System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'))))
                .map(String::strip).filter(value -> !value.isEmpty());
    }

    public String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    public int number(String name, int least, int most, int otherwise) {
        var text = text(name);
        if (text.isEmpty()) return otherwise;
        try {
            var number = Integer.parseInt(text.get());
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException outOfRangeToo) {
            // told below
        }
        throw new IllegalStateException("The setting %s must be a whole number from %d to %d.".formatted(name, least, most));
    }

    private static Optional<String> jndi(String name) {
        try {
            return Optional.ofNullable(new InitialContext().lookup("java:comp/env/" + name)).map(Object::toString);
        } catch (NamingException notSet) {
            return Optional.empty();
        }
    }

    private static Properties read() {
        var properties = new Properties();
        folder("catalina.base", "conf").or(() -> folder("com.sun.aas.instanceRoot", "config"))
                .map(folder -> folder.resolve("mintreu.properties")).filter(Files::isReadable)
                .ifPresent(path -> load(properties, path));
        return properties;
    }

    private static Optional<Path> folder(String property, String name) {
        return Optional.ofNullable(System.getProperty(property)).map(base -> Path.of(base, name)).filter(Files::isDirectory);
    }

    private static void load(Properties properties, Path path) {
        try (var reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + path, unreadable);
        }
    }
}
