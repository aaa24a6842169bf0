package com.mintreu.starts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Example;
import com.mintreu.launch.Ports;
import com.mintreu.starts.Caller.Answer;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The database goes away and comes back while the application runs; nobody starts that again. */
@EnabledIfSystemProperty(named = "mintreu.container", matches = "tomcat")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DatabaseGoneIT {
    private static final int CALLERS = 64;

    private static Line line;
    private static Node node;
    private static World world;

    @BeforeAll
    static void startWhileItIsGone() throws SQLException, IOException {
        var database = OwnDatabase.empty("gone");
        var settings = database.settings("mintreu.setup.token", World.TOKEN, "mintreu.password.cost", "4");
        var there = URI.create(settings.get("mintreu.database.url").substring("jdbc:".length()));
        line = new Line(Ports.free(), there.getPort());
        settings.put("mintreu.database.url", database.url().replace(":" + there.getPort(), ":" + line.port()));
        node = Node.startUnready("gone", settings);
        assertThat(node.caller().call("GET", "health/live", "").status()).isEqualTo(200);
        isRefused(node.caller().call("GET", "health/ready", ""));
        isRefused(node.caller().get("products"));
        line.mend();
        awaitReady();
        world = World.make(node.caller());
    }

    @AfterAll
    static void stop() throws IOException {
        if (node != null) node.close();
        line.close();
    }

    @AfterEach
    void mended() throws IOException {
        line.close();
        line.mend();
        awaitReady();
        for (var read : world.reads(node.caller()))
            assertThat(read.status()).as("%s", read).isEqualTo(200);
    }

    @Test
    void whileItIsDownEverybodyIsRefusedAtOnce() throws Exception {
        line.cut();

        areRefusedSoon();
        assertThat(node.log()
                        .lines()
                        .filter(told -> told.contains("The database cannot be reached"))
                        .count())
                .as("for more than a thousand calls")
                .isBetween(1L, 12L);
    }

    @Test
    void whileItHangsToo() throws Exception {
        line.deaden();

        areRefusedSoon();
    }

    /** After the first few seconds, in which it may come back, nobody waits any more: the callers get through many calls. */
    private static void areRefusedSoon() throws Exception {
        callAll(1);
        var begin = Instant.now();
        for (var answer : callAll(20)) isRefused(answer);
        assertThat(Duration.between(begin, Instant.now()))
                .isLessThan(Duration.ofSeconds(30)); // 20 calls would take a minute if each waited for a connection
        assertThat(node.caller().call("GET", "health/live", "").status()).isEqualTo(200);
        isRefused(node.caller().call("GET", "health/ready", ""));
    }

    private static List<Answer> callAll(int times) throws Exception {
        var pool = Executors.newFixedThreadPool(CALLERS);
        try {
            var key = world.withKey(node.caller());
            var callers = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> pool.submit(() -> IntStream.range(0, times)
                            .mapToObj(call -> key.get(Example.THINGS))
                            .toList()))
                    .toList();
            var answers = new ArrayList<Answer>();
            for (Future<List<Answer>> caller : callers) answers.addAll(caller.get());
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }

    private static void isRefused(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(503);
        assertThat(answer.text("type"))
                .as("%s", answer)
                .isIn("urn:mintreu:problem:unavailable", "urn:mintreu:problem:overloaded");
        assertThat(answer.headers().firstValue("Retry-After")).as("%s", answer).isPresent();
    }

    private static void awaitReady() {
        for (var end = Instant.now().plusSeconds(30); Instant.now().isBefore(end); ) {
            if (node.caller().call("GET", "health/ready", "").status() == 200) return;
        }
        throw new AssertionError("It has not come back: " + node.log());
    }
}
