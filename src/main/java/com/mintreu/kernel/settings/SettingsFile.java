package com.mintreu.kernel.settings;

import com.mintreu.kernel.logging.Log;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The properties file: the one that {@code mintreu.config} names (as a JNDI entry, system property or environment
 * variable), else {@code mintreu.properties} in Tomcat's {@code conf} or Payara's {@code config} folder.
 */
final class SettingsFile {
    static final String PATH = "mintreu.config";
    private static final Log LOG = Log.of(SettingsFile.class);
    private static final String NAME = "mintreu.properties";

    private SettingsFile() {}

    static Optional<Source> read() {
        var named = Stream.of(Source.jndi(), Source.of("system property", System.getProperties()), Source.environment())
                .flatMap(source -> source.value().apply(PATH).stream())
                .findFirst()
                .map(Path::of);
        if (named.isPresent()) return named.map(SettingsFile::source);
        return Stream.of(folder("catalina.base", "conf"), folder("com.sun.aas.instanceRoot", "config"))
                .flatMap(Optional::stream)
                .map(folder -> folder.resolve(NAME))
                .filter(Files::exists)
                .findFirst()
                .map(SettingsFile::source);
    }

    private static Optional<Path> folder(String property, String name) {
        return Optional.ofNullable(System.getProperty(property)).map(base -> Path.of(base, name));
    }

    private static Source source(Path path) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(path)) {
            properties.load(reader);
            warnIfAnybodyMayRead(path);
        } catch (CharacterCodingException | IllegalArgumentException malformed) {
            throw refused("The settings file " + path + " is malformed (" + malformed.getMessage()
                    + "): write it in UTF-8, and each backslash twice.");
        } catch (IOException unreadable) {
            throw refused("The settings file " + path + " cannot be read: " + unreadable
                    + ". Give it to the user who runs the container, or correct mintreu.config.");
        }
        return Source.of(path.toString(), properties);
    }

    /** Where the file system knows of others. */
    private static void warnIfAnybodyMayRead(Path path) throws IOException {
        var posix = Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class);
        if (posix && Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ)) {
            LOG.warning(
                    "The settings file " + path + " may be read by every user of this machine: set its mode to 600.");
        }
    }

    private static IllegalStateException refused(String why) {
        LOG.warning(why); // a container may keep the exception in a log of its own
        return new IllegalStateException(why);
    }
}
