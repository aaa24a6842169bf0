package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that the container refuses before any application sees them are refused without a word about the server, as the hosting guide says. */
class OddAddressesIT {
    private static final String VALVE =
            "<Valve className=\"org.apache.catalina.valves.ErrorReportValve\" showReport=\"false\" showServerInfo=\"false\"/>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "products?limit=[1]",
                "products/a%2Fb",
                "products/%zz",
                "products/%00",
                "products HTTP/1.1\r\nHost: other"
            })
    @DisabledIfSystemProperty(named = "mintreu.container", matches = "payara.*")
    void theContainerTellsNothingAboutItself(String target) throws IOException {
        var answer = sent(target);

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Tomcat/", "\tat ", "Exception", "org.apache");
    }

    /** What gets through is the application's to refuse. */
    @ParameterizedTest
    @ValueSource(strings = {"{things}?limit=%zz", "products?%zz=1", "products?limit=%5B1%5D"})
    void theApplicationAnswersWithAProblem(String target) throws IOException {
        assertThat(sent(Example.at(target)))
                .startsWith("HTTP/1.1 4")
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("urn:mintreu:problem:");
    }

    @Test
    void theGuideHasTheLine() throws IOException {
        for (var page : new String[] {"private-tomcat.md", "cpanel.md"})
            assertThat(Files.readString(Path.of("docs/hosting", page))).contains(VALVE);
    }

    private static String sent(String target) throws IOException {
        var root = Platform.get().uri();
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(10_000);
            var line = target.contains(" HTTP/1.1") ? target : target + " HTTP/1.1";
            socket.getOutputStream()
                    .write("GET %sapi/v1/%s\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(root.getPath(), line, root.getAuthority())
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
