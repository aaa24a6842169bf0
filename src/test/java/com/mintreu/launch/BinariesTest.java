package com.mintreu.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {
    @Test
    void namesTheMissingLibraryAndTheCure() {
        var linux =
                "mariadbd: error while loading shared libraries: libaio.so.1: cannot open shared object file: No such file or directory";
        var mac = "dyld[4711]: Library not loaded: /opt/openssl/libssl.3.dylib\n  Referenced from: mariadbd";

        assertThat(Binaries.explain(linux))
                .contains("the library libaio.so.1,", "install the package", "-Dmintreu.database.url=");
        assertThat(Binaries.explain(mac)).contains("the library /opt/openssl/libssl.3.dylib,");
    }

    @Test
    void passesOnWhatAnyOtherFailureSays() {
        assertThat(Binaries.explain("Installing\nERROR: 1051  Unknown table\nExamine the logs\n\n"))
                .contains("ERROR: 1051  Unknown table")
                .doesNotContain("logs");
        assertThat(Binaries.explain("Installing\nNo space left on device\n\n"))
                .contains("No space left on device")
                .doesNotContain("Installing");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs here are scripts of a Unix shell")
    void dataGoOnWithTheSeriesThatMadeThem(@TempDir Path folder) throws IOException {
        var installed = programs(folder.resolve("usr/sbin"), "10.11.6");
        var home = folder.resolve("home");
        programs(home.resolve("mariadb-10.6.9/bin"), "10.6.9");
        var unpacked = programs(home.resolve("mariadb-11.4.5/bin"), "11.4.5");

        assertThat(found(installed, home, Optional.empty())).isEqualTo(installed);
        assertThat(found(installed, home, Optional.of("10.11"))).isEqualTo(installed);
        assertThat(found(installed, home, Optional.of("11.4"))).isEqualTo(unpacked);
        assertThat(found(installed, home, Optional.of("11.8")))
                .as("nowhere, which the data folder then tells")
                .isEqualTo(installed);
    }

    private static Path found(Path path, Path home, Optional<String> madeBy) throws IOException {
        return Binaries.find(List.of(path), home, madeBy, told -> {}).server().getParent();
    }

    private static Path programs(Path folder, String version) throws IOException {
        Files.createDirectories(folder);
        for (var name : List.of("mariadbd", "mariadb-install-db")) {
            var program = Files.writeString(
                    folder.resolve(name), "#!/bin/sh\necho 'mariadbd  Ver %s-MariaDB for Linux'\n".formatted(version));
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
        return folder;
    }
}
