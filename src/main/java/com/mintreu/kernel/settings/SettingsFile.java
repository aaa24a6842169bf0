package com.mintreu.kernel.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The properties file: the one that {@code mintreu.config} names (as a JNDI entry, system property or environment
 * variable), else {@code mintreu.properties} in Tomcat's {@code conf} or Payara's {@code config} folder.
 */
final class SettingsFile {
    static final String PATH = "mintreu.config";
    private static final String NAME = "mintreu.properties";

    private SettingsFile() {}

    static Optional<Source> read() {
        var named = Stream.of(Source.jndi(), Source.of("system property", System.getProperties()), Source.environment())
                .flatMap(source -> source.value().apply(PATH).stream()).findFirst().map(Path::of);
        if (named.isPresent()) return named.map(SettingsFile::source);
        return Stream.of(folder("catalina.base", "conf"), folder("com.sun.aas.instanceRoot", "config")).flatMap(Optional::stream)
                .map(folder -> folder.resolve(NAME)).filter(Files::exists).findFirst().map(SettingsFile::source);
    }

    private static Optional<Path> folder(String property, String name) {
        return Optional.ofNullable(System.getProperty(property)).map(base -> Path.of(base, name));
    }

    private static Source source(Path path) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (CharacterCodingException | IllegalArgumentException malformed) {
            throw new IllegalStateException("The settings file " + path + " is malformed (" + malformed.getMessage() + "): write it in UTF-8, and each backslash twice.");
        } catch (IOException unreadable) {
            throw new IllegalStateException("The settings file " + path + " cannot be read: " + unreadable + ". Give it to the user who runs the container, or correct mintreu.config.");
        }
        return Source.of(path.toString(), properties);
    }
}
