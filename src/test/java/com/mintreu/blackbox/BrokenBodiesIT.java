package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Bodies that are cut off or broken below HTTP are the sender's affair: no incident, no stack, and not a line for each. */
class BrokenBodiesIT {
    private static final int TIMES = 100;
    /** Neither a size in hexadecimal digits, nor one that overflows, nor a chunk without its end. */
    private static final List<String> BROKEN =
            List.of("zz\r\n{}\r\n0\r\n\r\n", "FFFFFFFFFFFFFFFFF\r\n{}\r\n", "2\r\n{}zz\r\n0\r\n\r\n", "5\r\n{\"a\"");

    @BeforeAll
    static void start() {
        Platform.get();
    }

    @Test
    void areRefusedAsTheSendersAffair() throws IOException {
        var before = Platform.get().logs();
        send();
        var after = Platform.get().logs();

        assertThat(count(after, "Incident ")).isEqualTo(count(before, "Incident "));
        assertThat(count(after, "A body could not be read") - count(before, "A body could not be read"))
                .isLessThanOrEqualTo(10);
    }

    /** Payara's listener and its Jersey log each broken chunk themselves, with a stack. */
    @Test
    @DisabledIfSystemProperty(named = "mintreu.container", matches = "payara.*")
    void fillNoLog() throws IOException {
        var before = Platform.get().logs();
        send();
        var after = Platform.get().logs();

        assertThat(after.length() - before.length()).as("bytes logged").isLessThan(20_000);
        assertThat(count(after, "\tat ")).isEqualTo(count(before, "\tat "));
    }

    private static void send() throws IOException {
        for (var i = 0; i < TIMES; i++) {
            for (var path : new String[] {"users", "sessions", Example.THINGS, "operator/setup"}) {
                var status = sent(path, BROKEN.get(i % BROKEN.size()));
                if (!status.isEmpty()) assertThat(status).as(path + " " + i).matches("HTTP/1.1 4\\d\\d.*");
            }
        }
        Api.outside().get("health/live").expect(200);
    }

    private static long count(String log, String word) {
        return log.lines().filter(line -> line.contains(word)).count();
    }

    /** The status line; empty where the container ends the connection without one. */
    private static String sent(String path, String body) throws IOException {
        var root = Platform.get().uri();
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(10_000);
            var head =
                    "POST %sapi/v1/%s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                            .formatted(root.getPath(), path, root.getAuthority());
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.lines().findFirst().orElse("");
        } catch (SocketException ended) {
            return "";
        }
    }
}
