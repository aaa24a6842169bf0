package com.mintreu.kernel.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page that lists the settings says what the code says. */
class SettingsPageTest {
    @Test
    void listsEverySettingWithItsDefaultAndMeaning() throws IOException {
        var rows = Files.readAllLines(Path.of("docs", "settings.md")).stream().filter(line -> line.startsWith("| `mintreu.")).toList();

        assertThat(rows).isEqualTo(declared());
    }

    private static List<String> declared() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("com.mintreu").stream()
                .flatMap(type -> type.getFields().stream()).filter(field -> field.getRawType().isEquivalentTo(Setting.class))
                .map(SettingsPageTest::value)
                .map(setting -> "| `%s` | %s | %s |".formatted(setting.name(), setting.otherwise(), setting.meaning()).replace("|  |", "| |")).sorted().toList();
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
