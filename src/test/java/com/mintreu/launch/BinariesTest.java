package com.mintreu.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BinariesTest {
    @Test
    void namesTheMissingLibraryAndTheCure() {
        var linux = "mariadbd: error while loading shared libraries: libaio.so.1: cannot open shared object file: No such file or directory";
        var mac = "dyld[4711]: Library not loaded: /opt/openssl/libssl.3.dylib\n  Referenced from: mariadbd";

        assertThat(Binaries.explain(linux)).contains("the library libaio.so.1,", "install the package", "-Dmintreu.database.url=");
        assertThat(Binaries.explain(mac)).contains("the library /opt/openssl/libssl.3.dylib,");
    }

    @Test
    void passesOnWhatAnyOtherFailureSays() {
        assertThat(Binaries.explain("Installing\nERROR: 1051  Unknown table\nExamine the logs\n\n")).contains("ERROR: 1051  Unknown table").doesNotContain("logs");
        assertThat(Binaries.explain("Installing\nNo space left on device\n\n")).contains("No space left on device").doesNotContain("Installing");
    }
}
