package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The build leaves out most of icu4j. What is left in the finished WAR is small, and enough for each character there is. */
class UnicodeInWarIT {
    private static final String CLASSES = "WEB-INF/classes/";
    private static final int MAX_BYTES = 600_000;

    @Test
    void isSmall() throws IOException {
        try (var war = war()) {
            assertThat(war.stream()
                            .filter(entry -> entry.getName().contains("com/ibm/icu/"))
                            .mapToLong(ZipEntry::getCompressedSize)
                            .sum())
                    .isBetween(100_000L, (long) MAX_BYTES);
            assertThat(war.stream().map(ZipEntry::getName))
                    .noneMatch(name -> name.startsWith("WEB-INF/lib/icu4j"))
                    .anyMatch(name -> name.startsWith("META-INF/licences/icu4j"));
        }
    }

    @Test
    void isEnoughForEachCharacter(@TempDir Path folder) throws Exception {
        unpack(folder);
        try (var classes =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            for (var character = 0; character <= Character.MAX_CODE_POINT; character++) {
                if (!isPrivateOrUnused(character)) tryAll(classes, "\u0627" + Character.toString(character) + "\u0628");
            }
            for (var text :
                    List.of("\u0dc1\u0dca\u200d\u0dbb", "ΟΔΟΣ", "İ", "x\u200d", "xn--mnchen-3ya", "xn--a", "\u05d0a1"))
                tryAll(classes, text);
            assertThat(call(classes, "HostName", "ascii", String.class, "fußball.de"))
                    .hasToString("Optional[xn--fuball-cta.de]");
        }
    }

    private static boolean isPrivateOrUnused(int character) {
        return character > 0x33fff && character < 0xe0000 || character > 0xe0fff;
    }

    private static void tryAll(ClassLoader classes, String text) throws ReflectiveOperationException {
        call(classes, "HostName", "ascii", String.class, text + ".example");
        call(classes, "Blank", "strip", String.class, text);
        call(classes, "Blank", "is", CharSequence.class, text);
        var plain = call(classes, "Words", "plain", String.class, text);
        call(classes, "Words", "lowerCase", String.class, plain);
        call(classes, "Words", "hyphenated", String.class, plain);
    }

    private static Object call(ClassLoader classes, String type, String method, Class<?> parameter, Object argument)
            throws ReflectiveOperationException {
        return classes.loadClass("com.mintreu.kernel.unicode." + type)
                .getMethod(method, parameter)
                .invoke(null, argument);
    }

    private static void unpack(Path folder) throws IOException {
        try (var war = war()) {
            for (var entry : war.stream().filter(UnicodeInWarIT::isOfUnicode).toList()) {
                var file = folder.resolve(entry.getName().substring(CLASSES.length()));
                Files.createDirectories(file.getParent());
                try (var content = war.getInputStream(entry)) {
                    Files.copy(content, file);
                }
            }
        }
    }

    private static boolean isOfUnicode(ZipEntry entry) {
        var name = entry.getName();
        return !entry.isDirectory()
                && (name.startsWith(CLASSES + "com/ibm/icu/")
                        || name.startsWith(CLASSES + "com/mintreu/kernel/unicode/"));
    }

    private static ZipFile war() throws IOException {
        return new ZipFile(System.getProperty("mintreu.war"));
    }
}
