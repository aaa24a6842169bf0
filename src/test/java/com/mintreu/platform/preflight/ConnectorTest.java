package com.mintreu.platform.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectorTest {
    private static final long HEAP = 100 << 20;

    @Test
    void aStockOneIsToldWhatToChange() {
        var line = new Connector(
                        "8080",
                        Map.of(
                                "maxThreads",
                                200,
                                "maxConnections",
                                8192,
                                "connectionTimeout",
                                20_000,
                                "maxSwallowSize",
                                2 << 20,
                                "maxHttpHeaderSize",
                                8192))
                .line(HEAP);

        assertThat(line.ok()).isFalse();
        assertThat(line.cure()).hasValueSatisfying(cure -> assertThat(cure)
                .contains("maxThreads=\"100\" maxConnections=\"510\" connectionTimeout=\"5000\" maxSwallowSize=\"0\"")
                .doesNotContain("maxHttpHeaderSize"));
    }

    @Test
    void aFittedOneIsRight() {
        var line = new Connector(
                        "8080",
                        Map.of(
                                "maxThreads",
                                100,
                                "maxConnections",
                                480,
                                "connectionTimeout",
                                5_000,
                                "maxSwallowSize",
                                0,
                                "maxHttpHeaderSize",
                                8192))
                .line(96 << 20);

        assertThat(line.cure()).as("%s", line).isEmpty();
        assertThat(line.found()).contains("maxConnections 480");
    }

    @Test
    void withoutABoundIsTooMuch() {
        assertThat(new Connector("8080", Map.of("maxConnections", -1, "connectionTimeout", -1, "maxSwallowSize", -1))
                        .line(HEAP)
                        .cure())
                .hasValueSatisfying(
                        cure -> assertThat(cure).contains("maxConnections=", "connectionTimeout=", "maxSwallowSize="));
    }

    @Test
    void anExecutorsThreadsAreNotTheConnectors() {
        assertThat(new Connector("8080", Map.of("maxThreads", -1)).line(HEAP).ok())
                .isTrue();
    }

    @Test
    void aLargeHeapBearsMore() {
        assertThat(new Connector("8080", Map.of("maxThreads", 200, "maxConnections", 8192))
                        .line(4L << 30)
                        .ok())
                .isTrue();
    }
}
