package com.mintreu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Numbers in texts have the digits of the JVM's locale if %d or %f writes them: %s writes them as they are. */
class LocaleTest {
    private static final Pattern LOCAL_NUMBER = Pattern.compile("(?m)^(?!.*Locale\\.).*%[-,0-9.+]*[dxXfeEgG]\\b.*$");

    @Test
    void noTextDependsOnTheDigitsOfTheHost() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList())
                assertThat(Files.readString(file)).as("%s", file).doesNotContainPattern(LOCAL_NUMBER);
        }
    }

    @Test
    void suchATextIsFound() {
        assertThat("return \"%d posts\".formatted(count);").containsPattern(LOCAL_NUMBER);
    }
}
