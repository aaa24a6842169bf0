package com.mintreu.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the hosting page tells of Liquibase's own command line is what the build has. */
class HostingPageTest {
    private static final Path PAGE = Path.of("docs/hosting/README.md");
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>liquibase-core</artifactId>\\s*<version>(.+)</version>");

    @Test
    void itBeginsWithTheLogTablesAsTheApplicationMakesThem() throws IOException {
        assertThat(Files.readString(PAGE))
                .containsSubsequence(
                        LogTables.STATEMENTS.stream().map(sql -> sql + ";\n").toList());
    }

    @Test
    void itNamesTheVersionAndThePlatformsChangelogFirst() throws IOException {
        var version = VERSION.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();

        assertThat(Files.readString(PAGE)).contains("org.liquibase:liquibase-cli:" + version.group(1) + " ");
        assertThat(Files.readString(PAGE))
                .containsSubsequence("--changelog-file=platform/changelog.sql", "--changelog-file=");
    }
}
