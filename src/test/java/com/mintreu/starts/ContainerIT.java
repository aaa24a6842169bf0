package com.mintreu.starts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A Tomcat that is set to fit, with a port for health alone, as the run command and the hosting guide have it. */
@EnabledIfSystemProperty(named = "mintreu.container", matches = "tomcat")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ContainerIT {
    private static Node node;

    @BeforeAll
    static void start() throws SQLException {
        node = Node.start(
                "container",
                OwnDatabase.empty("container")
                        .settings("mintreu.setup.token", World.TOKEN, "mintreu.password.cost", "4"),
                "-XX:+ExitOnOutOfMemoryError");
    }

    @AfterAll
    static void stop() {
        if (node != null) node.close();
    }

    @Test
    void theHealthPortAnswersHealthAlone() {
        var health = node.atHealthPort();

        assertThat(health.root()).isNotEqualTo(node.caller().root());
        assertThat(health.call("GET", "health/live", "").status()).isEqualTo(200);
        assertThat(health.call("GET", "health/ready", "").status()).isEqualTo(200);
        assertThat(health.call("POST", "health/live", "{}").status()).isEqualTo(405);
        for (var path : new String[] {
            "", "index.html", "openapi.yaml", "api/v1/products", "healthy", "health;x/../api/v1/products"
        }) {
            var answer = health.call("GET", path, "");
            assertThat(answer.status()).as("%s", answer).isEqualTo(404);
            assertThat(answer.text("type")).as("%s", answer).isEqualTo("urn:mintreu:problem:not-found");
            assertThat(answer.headers().firstValue("X-Request-Id")).hasValue(answer.text("requestId"));
        }
    }

    @Test
    void thePublicPortAnswersAll() {
        assertThat(node.caller().call("GET", "index.html", "").status()).isEqualTo(200);
        assertThat(node.caller().call("GET", "health/live", "").status()).isEqualTo(200);
    }

    /** More unfinished headers than the public port takes connections; it gives them 5 s. */
    @Test
    void healthAnswersWhileThePublicPortIsFull() throws IOException {
        var crowd = new ArrayList<Socket>();
        try {
            for (var each = 0; each < 500; each++)
                crowd.add(sent("GET / HTTP/1.1\r\nHost: localhost\r\nX-Unfinished: "));

            try (var another = sent("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
                another.setSoTimeout(300);
                assertThatThrownBy(() -> another.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            }
            for (var each = 0; each < 5; each++)
                assertThat(node.atHealthPort().call("GET", "health/ready", "").status())
                        .isEqualTo(200);
        } finally {
            for (var each : crowd) each.close();
        }
        assertThat(node.caller().call("GET", "health/live", "").status()).isEqualTo(200);
    }

    @Test
    void preflightFindsItRight() {
        var lines = StreamSupport.stream(
                        World.make(node.caller())
                                .operator(node.caller())
                                .get("operator/preflight")
                                .json()
                                .path("data")
                                .spliterator(),
                        false)
                .filter(line -> !line.path("subject").asText().startsWith("names below"))
                .toList();

        assertThat(lines).allSatisfy(line -> assertThat(line.path("ok").booleanValue())
                .as("%s", line)
                .isTrue());
        assertThat(lines.toString())
                .contains(
                        "connector at port " + node.uri().getPort(),
                        "connector at port " + node.atHealthPort().root().getPort(),
                        "ExitOnOutOfMemoryError is true",
                        "MarkSweepCompact");
    }

    private static Socket sent(String text) throws IOException {
        var socket = new Socket(node.uri().getHost(), node.uri().getPort());
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
