package com.mintreu.starts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Example;
import com.mintreu.blackbox.Json;
import com.mintreu.launch.Tomcat;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Stopping, and being replaced in a Tomcat that goes on, while requests come in: each is answered, nothing acknowledged is lost, nothing is left in the memory. */
@EnabledIfSystemProperty(named = "mintreu.container", matches = "tomcat")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RedeployIT {
    private static final int CYCLES = Integer.getInteger("mintreu.redeployments", 3);
    private static final List<String> MEMORY =
            List.of("-Xmx192m", "-XX:MaxMetaspaceSize=192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final String LOADER = "org.apache.catalina.loader.ParallelWebappClassLoader";
    /** The container, its manager and one application take some 50 MB, each further application's classes 35 MB. */
    private static final int NOT_TWO_GENERATIONS = 80 << 20;

    private static final List<String> COMPLAINTS = List.of(
            "OutOfMemoryError",
            "failed to stop",
            "failed to unregister",
            "failed to remove",
            "memory leak",
            "has been stopped already",
            "Incident",
            "are cut off");
    private static final String LOCKED = "What writers wait for";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private OwnDatabase database;
    private World world;
    private StoredRow row;
    private String thing;

    @Test
    void itIsReplacedWithoutARestart() throws Exception {
        var base = Node.FOLDER.resolve("redeploy");
        Folder.delete(base.resolve("logs"));
        database = OwnDatabase.empty("redeployed");
        var seen = new SoftAssertions();
        try (var tomcat = Tomcat.startEmpty(Node.TOMCAT, base, settings(), MEMORY, System.out::println)) {
            tomcat.deploy(Node.WAR, "/");
            fill(tomcat.uri());
            try (var traffic = new Traffic(tomcat.uri(), world, "redeployed")) {
                undeployWhileAWriterWaits(tomcat, true);
                for (var cycle = 2; cycle <= CYCLES; cycle++) {
                    redeploy(tomcat, cycle);
                    seen.assertThat(tomcat.jvm().metaspace())
                            .as("metaspace after %d deployments", cycle)
                            .isLessThan(NOT_TWO_GENERATIONS);
                }
                traffic.close();

                seen.assertThat(traffic.faults()).isEmpty();
                seen.assertThat(traffic.unanswered()).isEmpty();
                seen.assertThat(traffic.statuses().keySet()).contains(200, 201, 404);
                seen.assertThat(row.texts(LOCKED)).containsAll(traffic.acknowledged());
                System.out.printf("%d deployments, answers by status: %s%n", CYCLES, traffic.statuses());
            }
            tomcat.jvm().count(LOADER); // collects, which is what finalizers wait for
            seen.assertThat(tomcat.jvm().count(LOADER))
                    .as("class loaders: the manager's, and those of what is gone")
                    .isEqualTo(1);
        }
        seen.assertThat(complaints(base)).isEmpty();
        seen.assertAll();
        Folder.delete(base.resolve("webapps"));
    }

    @Test
    void whoeverWaitsIsAnsweredWhenTheContainerIsStopped() throws Exception {
        database = OwnDatabase.empty("stopped");
        var node = Node.start("stopped", settings());
        fill(node.uri());
        try (node;
                var traffic = new Traffic(node.uri(), world, "stopped");
                var lock = row.lock()) {
            var waiting = edit(node.uri());
            awaitWaiting(1);
            assertThat(traffic.unanswered()).isEmpty();
            var stopping = CompletableFuture.runAsync(node::close);
            assertThat(waiting.get().status()).isEqualTo(503);
            stopping.join();
            traffic.close();

            assertThat(traffic.faults()).isEmpty();
            assertThat(row.texts(LOCKED)).containsAll(traffic.acknowledged());
        }
    }

    private Map<String, String> settings() {
        return database.settings("mintreu.setup.token", World.TOKEN, "mintreu.password.cost", "4");
    }

    private void fill(URI root) throws SQLException {
        world = World.make(Caller.of(root));
        var made = world.withKey(Caller.of(root)).call("POST", "api/v1/" + Example.THINGS, Example.body(LOCKED));
        thing = Example.thing(made.text("id"));
        row = StoredRow.of(database, made.text("id"));
    }

    private void redeploy(Tomcat tomcat, int cycle) throws Exception {
        var begin = Instant.now();
        tomcat.deploy(Node.WAR, "/");
        var deployed = Instant.now();
        useAllOfIt(Caller.of(tomcat.uri()), cycle == 2);
        var used = Instant.now();
        undeployWhileAWriterWaits(tomcat, false);
        System.out.printf(
                "Deployment %d: %d ms, used %d ms, undeployment %d ms; %d MB of metaspace%n",
                cycle,
                Duration.between(begin, deployed).toMillis(),
                Duration.between(deployed, used).toMillis(),
                Duration.between(used, Instant.now()).toMillis(),
                tomcat.jvm().metaspace() >> 20);
    }

    /** Most classes are loaded late: by every route's first call, by what is refused, by the self-test. */
    private void useAllOfIt(Caller anyone, boolean andTestItself) {
        var operator = world.operator(anyone);
        world.withKey(anyone).callAllThatWrites();
        world.reads(anyone);
        var product = operator.get("operator/products")
                .json()
                .path("data")
                .path(0)
                .path("id")
                .asText();
        var features = Json.read("{\"drafts\":3}");
        operator.make(
                "operator/plans",
                "productId",
                product,
                "name",
                "Free",
                "price",
                "0.00",
                "currency",
                "EUR",
                "billingCycle",
                "monthly",
                "features",
                features);
        if (andTestItself)
            assertThat(operator.call("POST", "api/v1/operator/selftests", "").status())
                    .isEqualTo(200);
    }

    /** What is done within some seconds is waited for; after that, those who still wait for the database are sent away. */
    private void undeployWhileAWriterWaits(Tomcat tomcat, boolean forLong) throws Exception {
        try (var lock = row.lock()) {
            var waiting = edit(tomcat.uri());
            awaitWaiting(1);
            var undeploying = CompletableFuture.runAsync(() -> undeploy(tomcat));
            if (!forLong) {
                Thread.sleep(500);
                lock.rollback();
            }
            var answer = waiting.get();
            assertThat(answer.status()).as("%s", answer).isEqualTo(forLong ? 503 : 200);
            assertThat(answer.headers().get("content-type")).as("%s", answer).contains("json");
            undeploying.join();
            awaitWaiting(0);
        }
    }

    /** Tomcat takes a thread of its own for the application's if that looks after the application when it stops. */
    private static List<String> complaints(Path base) {
        return Folder.logs(base)
                .lines()
                .filter(line -> COMPLAINTS.stream().anyMatch(line::contains)
                        && !line.contains("thread named [Catalina-utility-"))
                .toList();
    }

    private static void undeploy(Tomcat tomcat) {
        try {
            tomcat.undeploy("/");
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private CompletableFuture<Wire.Answer> edit(URI root) {
        return CompletableFuture.supplyAsync(() -> {
            try (var wire = new Wire(root)) {
                var writer = world.withKey(Caller.of(root)).with("Content-Type", "application/merge-patch+json");
                return wire.call(
                        "PATCH",
                        "api/v1/" + thing,
                        writer.headers(),
                        Json.object(Example.LONG, Instant.now().toString()));
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
    }

    private void awaitWaiting(int writers) throws Exception {
        await(
                writers + " to wait for the lock",
                () -> database.rows("SELECT trx_id FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")
                                .size()
                        == writers);
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        for (var end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); Thread.sleep(200)) {
            if (condition.call()) return;
        }
        throw new AssertionError("Waited in vain for " + what);
    }
}
