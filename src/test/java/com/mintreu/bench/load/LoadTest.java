package com.mintreu.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    private final Map<String, AtomicLong> seen = new ConcurrentHashMap<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            var body = seen.computeIfAbsent(path, unseen -> new AtomicLong()).incrementAndGet() % 2 == 0
                    ? new byte[100_000]
                    : new byte[10];
            if (path.equals("/closing")) exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(path.equals("/missing") ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void waitsForTheAnswerToEveryRequestAndCountsIt() {
        var slice = load("/a", 200).run(4, SHORT);

        assertThat(slice.answers()).isPositive().isEqualTo((int) seen.get("/a").get());
        assertThat(slice.duration()).isGreaterThanOrEqualTo(SHORT.toNanos());
        assertThat(slice.wrong()).isEmpty();
    }

    @Test
    void beginsEachSliceAnew() {
        var load = load("/b", 200);
        var first = load.run(2, SHORT).answers();
        var second = load.run(2, SHORT).answers();

        assertThat(first + second).isEqualTo((int) seen.get("/b").get());
    }

    @Test
    void countsAnswersThatShouldBeOthers() {
        var slice = load("/missing", 200).run(1, SHORT);

        assertThat(slice.wrong()).containsOnly(Map.entry(404, (long) slice.answers()));
    }

    @Test
    void goesOnWhenTheServerClosesTheConnection() {
        assertThat(load("/closing", 200).run(2, SHORT).answers()).isGreaterThan(2);
    }

    @Test
    void sendsTheRequestsInTurn() {
        var load = new Load(
                server.getAddress().getPort(), Script.cycle(List.of(Request.get("/x"), Request.get("/y"))), 200);
        load.run(1, SHORT);

        assertThat(seen.get("/x").get() - seen.get("/y").get()).isBetween(0L, 1L);
    }

    private Load load(String path, int status) {
        return new Load(server.getAddress().getPort(), Script.always(Request.get(path)), status);
    }
}
