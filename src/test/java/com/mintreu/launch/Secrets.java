package com.mintreu.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A properties file only its owner can read. A value is on the disk before anyone gets to see it, whole or not at all. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties values = new Properties();

    Secrets(Path file) {
        this.file = file;
        if (!Files.exists(file)) return;
        try (var in = Files.newInputStream(file)) {
            values.load(in);
        } catch (IOException e) {
            throw new CannotStart(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(values.getProperty(key));
    }

    /** The value kept under the key, a new random one if there is none. */
    String generated(String key) {
        if (get(key).isEmpty()) put(key, random());
        return values.getProperty(key);
    }

    void put(String key, String value) {
        putAll(Map.of(key, value));
    }

    /** All of them or none. */
    void putAll(Map<String, String> more) {
        values.putAll(more);
        write(file, values);
    }

    static void write(Path file, Map<?, ?> content) {
        try {
            var properties = new Properties();
            properties.putAll(content);
            var bytes = new ByteArrayOutputStream();
            properties.store(bytes, null);
            write(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new CannotStart(file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        var draft = Files.createTempFile(file.getParent(), "draft", null, ownerOnly("rw-------"));
        Files.write(draft, content);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }

    static Path folder(Path folder) throws IOException {
        return Files.exists(folder) ? folder : Files.createDirectories(folder, ownerOnly("rwx------"));
    }

    /** 128 bits, of letters, digits, - and _ only: may stand in SQL, JSON and a shell as it is. */
    static String random() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
