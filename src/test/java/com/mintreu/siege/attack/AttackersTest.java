package com.mintreu.siege.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.bench.load.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AttackersTest {
    private final Tally tally = new Tally();
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void sendTheNextMessageAfterTheAnswerAndNoMoreThanTheMost() throws IOException {
        try (var attackers = start(Attack.by(1, Request.get("/")).most(2));
                var connection = server.accept()) {
            for (var i = 0; i < 2; i++) {
                read(connection, 35);
                answer(connection, "HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n");
            }
            await("2 x 200");
            assertThat(attackers.sending()).isEqualTo(2);
        }
    }

    @Test
    void openAConnectionAnewThatTheServerEnds() throws IOException {
        try (var attackers = start(Attack.by(1, Request.get("/")))) {
            server.accept().close();
            server.accept().close();
            await("2 cut off");
        }
    }

    @Test
    void sendASlowBodyByteAfterByte() throws IOException {
        var slow = Attack.by(1, Message.pacedBody(Request.post("/", "{}"))).sending(Pace.of(1, Duration.ofMillis(20)));
        try (var attackers = start(slow);
                var connection = server.accept()) {
            var begin = System.nanoTime();
            assertThat(read(connection, Request.post("/", "{}").bytes().length)).endsWith("{}");
            assertThat(System.nanoTime() - begin)
                    .isGreaterThan(Duration.ofMillis(15).toNanos());
        }
    }

    @Test
    void hangUp() throws IOException {
        try (var attackers = start(Attack.by(1, Request.get("/")).hangingUp());
                var first = server.accept();
                var second = server.accept()) {
            assertThat(attackers.sending()).isPositive();
        }
    }

    private Attackers start(Attack attack) {
        return Attackers.start((InetSocketAddress) server.getLocalSocketAddress(), attack, tally);
    }

    private static String read(Socket connection, int bytes) throws IOException {
        return new String(connection.getInputStream().readNBytes(bytes), StandardCharsets.ISO_8859_1);
    }

    private static void answer(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void await(String seen) {
        while (!tally.toString().contains(seen)) Thread.yield();
    }
}
