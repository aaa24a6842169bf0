package com.mintreu.starts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.bench.load.Answer;
import com.mintreu.bench.load.Request;
import com.mintreu.blackbox.Example;
import com.mintreu.siege.attack.Attack;
import com.mintreu.siege.attack.Attackers;
import com.mintreu.siege.attack.Message;
import com.mintreu.siege.attack.Pace;
import com.mintreu.siege.attack.Tally;
import com.mintreu.siege.honest.Connection;
import com.mintreu.siege.honest.HealthProbe;
import com.mintreu.siege.world.Requests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What {@code mvn -Psiege} holds at length, in a few seconds: nobody can stop it. A server of its own, for no forwarding header may have come. */
@EnabledIfSystemProperty(named = "mintreu.container", matches = "tomcat")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class SiegeIT {
    private static final String LOG_IN = "{\"email\": \"%s\", \"password\": \"%s\"}";
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MORE_THAN_THREADS = 210;

    private static Node node;
    private static World world;
    private static InetSocketAddress address;

    private record Timed(Answer answer, Duration took) {
        boolean isRefusedAtOnce() {
            return answer.status() == 503 && answer.header("Retry-After").isPresent() && took.compareTo(AT_ONCE) < 0;
        }
    }

    @BeforeAll
    static void start() throws SQLException {
        node = Node.start(
                "siege",
                OwnDatabase.empty("siege").settings("mintreu.setup.token", World.TOKEN, "mintreu.password.cost", "12"));
        address = new InetSocketAddress(node.uri().getHost(), node.uri().getPort());
        world = World.make(node.caller());
    }

    @AfterAll
    static void stop() {
        if (node != null) node.close();
    }

    @Test
    void slowBodiesHoldNobodyUp() throws Exception {
        var body = Message.pacedBody(Requests.post("sessions", LOG_IN.formatted("x".repeat(1000), "none")));
        try (var attackers = Attackers.start(
                address, Attack.by(MORE_THAN_THREADS, body).sending(Pace.of(1, Duration.ofSeconds(6))), new Tally())) {
            await(() -> attackers.sending() == MORE_THAN_THREADS);
            assertThat(HealthProbe.isAlive(node.uri().resolve("health/live"))).isTrue();
            assertThat(call(2, Requests.get("products")).answer.status()).isEqualTo(200);
        }
    }

    @Test
    void whoLogsInTooOftenIsRefusedAtOnceAndNobodyElse() throws Exception {
        var pool = Executors.newCachedThreadPool();
        try {
            var wrong = Requests.post("sessions", LOG_IN.formatted(World.EMAIL, "not the right one"));
            var many = Stream.generate(() -> CompletableFuture.supplyAsync(() -> call(1, wrong), pool))
                    .limit(40)
                    .toList();
            var other = call(2, Requests.post("sessions", LOG_IN.formatted(World.EMAIL, World.PASSWORD)));

            assertThat(other.answer.status()).as("%s", other.answer.text()).isEqualTo(201);
            var answers = many.stream().map(CompletableFuture::join).toList();
            assertThat(answers).allMatch(answer -> answer.answer.status() == 401 || answer.isRefusedAtOnce());
            assertThat(answers)
                    .anyMatch(answer -> answer.answer.status() == 401)
                    .anyMatch(Timed::isRefusedAtOnce);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aBrokenBodyIsTheCallersFaultAndCostsTheLogALine() throws InterruptedException {
        var before = node.log();
        var tally = new Tally();
        var broken = Message.rawBody(
                Requests.post("sessions", Map.of("Transfer-Encoding", "chunked"), "localhost"),
                "5\r\n{\"ema\r\nzz\r\n" + "x".repeat(90) + "\r\n",
                "");
        try (var attackers = Attackers.start(address, Attack.by(10, broken).most(50), tally)) {
            await(() -> tally.count(400) + tally.cutOffs() == 50);
        }
        assertThat(tally.count(400))
                .as("%s; one that is not at hand at once ends without an answer", tally)
                .isGreaterThan(40);
        assertThat(node.log().length() - before.length()).isLessThan(50 * 500);
        assertThat(frames(node.log())).isEqualTo(frames(before));
    }

    @Test
    void aBodyThatIsMuchTooLargeIsToldSo() {
        assertThat(call(1, Requests.post("sessions", "x".repeat(12 << 20)))
                        .answer
                        .status())
                .isEqualTo(413);
    }

    @Test
    void aNumberThatNobodyCanWriteIsNotRead() {
        var authorization =
                node.caller().withKey(world.key(), world.secret()).headers().get("Authorization");
        var post = node.caller()
                .with("Authorization", authorization)
                .get(Example.THINGS)
                .json()
                .path("data")
                .path(0)
                .path("id")
                .asText();
        var patched = call(
                1,
                Requests.patch(Example.thing(post), "{\"x\": 1e-99999999999}").with("Authorization", authorization));

        assertThat(patched.answer.status()).as("%s", patched.answer.text()).isIn(400, 422);
    }

    @Test
    void aPlanThatCannotBeReadBackIsNotKept() {
        var operator = node.caller().withToken(world.token());
        var product = operator.make("operator/products", "name", "Huge", "slug", "huge", "moduleKey", Example.MODULE)
                .text("id");
        var offered = operator.call("POST", "api/v1/operator/plans", """
                {"productId": "%s", "name": "Huge", "price": "1.00", "currency": "EUR", "billingCycle": "monthly", "features": {"posts": 1000000000000000000000e2147483640}}""".formatted(product));

        assertThat(offered.status()).as("%s", offered.body()).isIn(400, 422);
        assertThat(node.caller().get("products/huge").status()).isEqualTo(200);
    }

    /** Of stack traces. */
    private static long frames(String log) {
        return log.lines().filter(line -> line.strip().startsWith("at ")).count();
    }

    /** From 127.0.0.x. */
    private static Timed call(int from, Request request) {
        var begin = System.nanoTime();
        try (var connection = new Connection(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) from}), address)) {
            var answer = connection.call(request, begin + Duration.ofSeconds(20).toNanos());
            return new Timed(answer, Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException e) {
            throw new AssertionError(request.path() + " got no answer", e);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (var end = System.nanoTime() + PATIENCE.toNanos(); !condition.getAsBoolean() && System.nanoTime() < end; )
            TimeUnit.MILLISECONDS.sleep(10);
    }
}
