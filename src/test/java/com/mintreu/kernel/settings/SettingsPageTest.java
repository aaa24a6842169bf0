package com.mintreu.kernel.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that lists the settings, or for a module its own, says what the code says. */
class SettingsPageTest {
    @Test
    void listsEverySettingWithItsDefaultAndMeaning() throws IOException {
        var rows = new ArrayList<>(rows(Path.of("docs", "settings.md")));
        try (Stream<Path> pages = Files.list(Path.of("docs", "modules"))) {
            for (var page : pages.sorted().toList()) rows.addAll(rows(page));
        }

        assertThat(rows).containsExactlyInAnyOrderElementsOf(declared());
    }

    private static List<String> rows(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("| `mintreu."))
                .toList();
    }

    private static List<String> declared() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("com.mintreu").stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Setting.class))
                        .map(SettingsPageTest::value)
                        .map(setting -> "| `%s` | %s | %s |"
                                .formatted(setting.name(), setting.otherwise(), setting.meaning())
                                .replace("|  |", "| |"))
                        .sorted()
                        .toList();
    }

    private static Setting value(JavaField field) {
        try {
            var reflected = field.reflect();
            reflected.setAccessible(true);
            return (Setting) reflected.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
