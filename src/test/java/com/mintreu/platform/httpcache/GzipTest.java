package com.mintreu.platform.httpcache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "deflate, gzip", "br;q=1.0, gzip;q=0.5", "gzip ; q=0.1"})
    void isTakenWhereItIsNamed(String accepted) {
        assertThat(Gzip.isTaken(accepted)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "gzip;q=0", "gzip;q=0.000", "gzip;Q=0", "br", "*", ",", ";", "x-gzip"})
    void isElseNotTaken(String accepted) {
        assertThat(Gzip.isTaken(accepted)).isFalse();
    }

    @Property
    void comesBackWhole(@ForAll byte[] body, @ForAll boolean often) throws IOException {
        assertThat(new GZIPInputStream(new ByteArrayInputStream(Gzip.compress(body, often))).readAllBytes())
                .isEqualTo(body);
    }
}
