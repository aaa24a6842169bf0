package com.mintreu.starts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Json;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What a module may do that no module in the WAR does, tried with one that is planted into a copy of the WAR. */
@EnabledIfSystemProperty(named = "mintreu.container", matches = "tomcat")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class PlantedModuleIT {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static Node node;
    private static World world;
    private static Caller visitor;
    private static Caller app;

    @BeforeAll
    static void start() throws Exception {
        var war = WarCopy.withModule("polls", "Poll");
        var database = OwnDatabase.empty("polls");
        node = Node.start(
                "polls",
                war,
                database.settings(
                        "mintreu.setup.token",
                        World.TOKEN,
                        "mintreu.password.cost",
                        "4",
                        "mintreu.clock",
                        "movable",
                        "mintreu.proxies",
                        "127.0.0.0/8"));
        world = World.make(node.caller(), "polls");
        app = world.withKey(node.caller());
        visitor = node.caller().with("X-Forwarded-Host", World.DOMAIN);
    }

    @AfterAll
    static void stop() {
        if (node != null) node.close();
    }

    @Test
    void aReadThatLooksAtAHeaderIsMadeForEachVisitor() {
        for (var voter : new String[] {"alice", "bob", "alice"}) {
            var answer = visitor.with("Polls-Voter", voter).get("polls/voter");
            assertThat(answer.text("name")).isEqualTo(voter);
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        }
    }

    @Test
    void anAnswerThatChangesByTheClockIsMadeAnewThen() {
        var start = Instant.now();
        var poll = poll(start.plusSeconds(3600));
        for (var caller : List.of(visitor, app)) {
            for (var second : new int[] {1, 60, 3599}) {
                world.setClock(node.caller(), start.plusSeconds(second));
                assertThat(caller.get(poll).json().path("open").asBoolean())
                        .as("after %d seconds", second)
                        .isTrue();
            }
            world.setClock(node.caller(), start.plusSeconds(60));
            var answer = caller.get(poll);
            var tag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(answer.headers().firstValue("Last-Modified")).isEmpty();
            assertThat(caller.with("If-None-Match", tag).get(poll).status()).isEqualTo(304);
            assertThat(caller.with("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
                            .get(poll)
                            .status())
                    .isEqualTo(200);

            world.setClock(node.caller(), start.plusSeconds(3601));
            var closed = caller.with("If-None-Match", tag).get(poll);
            assertThat(closed.status()).isEqualTo(200);
            assertThat(closed.json().path("open").asBoolean()).isFalse();
            assertThat(caller.get(poll).json().path("open").asBoolean()).isFalse();
        }
        world.setClock(node.caller(), Instant.now());
    }

    @Test
    void aTextIsSentAsItIs() {
        var csv = poll(Instant.now().plusSeconds(3600)) + "/csv";
        for (var caller : List.of(visitor, visitor, app)) {
            var answer = caller.get(csv);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("").toLowerCase())
                    .isEqualTo("text/csv;charset=utf-8");
            assertThat(answer.body()).isEqualTo("question;open\r\n\"Grüße\";true\r\n");
            assertThat(caller.with(
                                    "If-None-Match",
                                    answer.headers().firstValue("ETag").orElseThrow())
                            .get(csv)
                            .status())
                    .isEqualTo(304);
        }
    }

    @Test
    void bytesAreSentAsTheyAreWithTheirOwnCacheHeader() throws Exception {
        var picture = poll(Instant.now().plusSeconds(3600)) + "/picture";
        for (var round = 0; round < 2; round++) {
            var request = HttpRequest.newBuilder(node.uri().resolve("api/v1/" + picture))
                    .header("X-Forwarded-Host", World.DOMAIN)
                    .header("Accept-Encoding", "gzip")
                    .build();
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
            assertThat(answer.headers().allValues("Cache-Control"))
                    .singleElement()
                    .asString()
                    .contains("max-age=3600");
            assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(answer.headers().firstValue("ETag")).isPresent();
            assertThat(answer.body()).containsExactly(0x89, 'P', 'N', 'G', 0, 1, 2, 0xff);
        }
    }

    @Test
    void aStreamIsNotKept() {
        var answer = visitor.get(poll(Instant.now().plusSeconds(3600)) + "/feed");
        assertThat(answer.body()).isEqualTo("<feed/>");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/atom+xml");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void anUploadHasABoundOfItsOwn() {
        var picture = "api/v1/" + poll(Instant.now().plusSeconds(3600)) + "/picture";
        var png = app.with("Content-Type", "image/png");
        assertThat(png.call("PUT", picture, "x".repeat(40_000)).body()).isEqualTo("40000");
        assertThat(png.call("PUT", picture, "x".repeat(40_001)).status()).isEqualTo(413);
    }

    /** Flushed twice, its version has grown by two. */
    @Test
    void aWriteIsHeldAgainstTheVersionThatItHasFound() {
        var poll = poll(Instant.now().plusSeconds(3600));
        var tag = app.get(poll).headers().firstValue("ETag").orElseThrow();
        for (var round = 0; round < 2; round++) {
            var asked = put(poll + "/question", tag, NUMBER.incrementAndGet());
            assertThat(asked.status()).isEqualTo(200);
            assertThat(put(poll + "/question", tag, NUMBER.incrementAndGet()).status())
                    .isEqualTo(412);
            tag = asked.headers().firstValue("ETag").orElseThrow();
        }
    }

    /** Of two with one ETag one fails, also if what they write is another row. */
    @Test
    void aWriteThatLeavesTheRowAsItIsIsGuardedByItToo() {
        var poll = poll(Instant.now().plusSeconds(3600));
        var tag = app.get(poll).headers().firstValue("ETag").orElseThrow();
        var copied = app.with("If-Match", tag).call("PUT", "api/v1/" + poll + "/copy", "");
        assertThat(copied.status()).isEqualTo(200);
        assertThat(app.with("If-Match", tag)
                        .call("PUT", "api/v1/" + poll + "/copy", "")
                        .status())
                .isEqualTo(412);
        assertThat(put(poll + "/question", copied.headers().firstValue("ETag").orElseThrow(), NUMBER.incrementAndGet())
                        .status())
                .isEqualTo(200);
    }

    private static Caller.Answer put(String path, String tag, int number) {
        return app.with("If-Match", tag)
                .call(
                        "PUT",
                        "api/v1/" + path,
                        Json.object("question", "How " + number, "closesAt", "2100-01-01T00:00:00Z"));
    }

    @Test
    void aCreationTellsWhereItIsIfItCanBeReadThere() {
        var poll = app.make("polls/polls", "question", "Where?", "closesAt", "2100-01-01T00:00:00Z");
        assertThat(poll.headers().firstValue("Location")).contains("polls/" + poll.text("id"));
        assertThat(app.make("polls/polls/" + poll.text("id") + "/votes")
                        .headers()
                        .firstValue("Location"))
                .isEmpty();
    }

    /** One after another, and at the same moment. */
    @Test
    void aUniqueKeyHasAProblemOfItsOwn() {
        var asked = Json.object("question", "Again?", "closesAt", "2100-01-01T00:00:00Z");
        var answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> app.call("POST", "api/v1/polls/polls", asked)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted(Comparator.comparing(Caller.Answer::status))
                .toList();
        assertThat(answers).extracting(Caller.Answer::status).containsExactly(201, 409, 409, 409, 409, 409);
        for (var answer : Stream.concat(
                        answers.stream().skip(1), Stream.of(app.call("POST", "api/v1/polls/polls", asked)))
                .toList()) {
            assertThat(answer.text("type")).isEqualTo("urn:mintreu:problem:already-asked");
            assertThat(answer.text("title")).isEqualTo("Already asked");
        }
    }

    /** The path of a new one. */
    private static String poll(Instant end) {
        return "polls/polls/"
                + app.make("polls/polls", "question", "Why " + NUMBER.incrementAndGet(), "closesAt", end.toString())
                        .text("id");
    }
}
