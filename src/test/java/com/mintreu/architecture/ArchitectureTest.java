package com.mintreu.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules hold, and each of them fails on the violation that is planted for it. */
class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("com.mintreu");
    private static final String PLANTED = ArchitectureTest.class.getPackageName() + ".planted.";

    static Stream<String> rules() {
        return Rules.byName().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(String rule) {
        Rules.byName().get(rule).check(CODE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void failsOnThePlantedViolation(String rule) {
        var planted = new ClassFileImporter().importPackages(PLANTED + rule.toLowerCase());

        assertThatThrownBy(() -> Rules.byName().get(rule).check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(rule.toLowerCase());
    }
}
