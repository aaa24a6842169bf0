package com.mintreu.starts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Example;
import com.mintreu.starts.Caller.Answer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A host takes away what writing needs, as it does when a quota is used up: whatever only reads goes on. */
@EnabledIfSystemProperty(named = "mintreu.container", matches = "tomcat")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class WritesRefusedIT {
    private static OwnDatabase database;
    private static Node node;
    private static World world;
    private static Instant moment = Instant.now();

    @BeforeAll
    static void start() throws SQLException {
        database = OwnDatabase.empty("refused");
        node = Node.start(
                "refused",
                database.settings(
                        "mintreu.setup.token", World.TOKEN, "mintreu.password.cost", "4", "mintreu.clock", "movable"));
        world = World.make(node.caller());
    }

    @AfterAll
    static void stop() {
        if (node != null) node.close();
    }

    @AfterEach
    void mend() throws SQLException {
        database.run("SET GLOBAL read_only = 0");
        database.run("SET GLOBAL max_statement_time = 0");
        database.run("SET GLOBAL max_allowed_packet = 16777216");
        database.run("GRANT ALL ON refused.* TO refused@'127.0.0.1'");
        database.endConnections();
        assertThat(write("Hello").status()).isEqualTo(201);
        assertThat(ready().json().has("readOnly")).isFalse();
    }

    @Test
    void withoutTheRightToInsertAndUpdateItIsReadOnly() throws SQLException {
        database.run("REVOKE INSERT, UPDATE ON refused.* FROM refused@'127.0.0.1'");
        database.endConnections();

        readsGoOn();
        isRefused(write("Hello"), "read-only");
        isTold("command denied");
        assertThat(node.log()).containsPattern("WARNING.*Read-only: .*command denied");
    }

    @Test
    void aServerThatIsReadOnlyIsRead() throws SQLException {
        database.run("SET GLOBAL read_only = 1");

        readsGoOn();
        isRefused(write("Hello"), "read-only");
        isTold("read-only");
        try (var another = Node.start("refusedlater", database.settings())) {
            assertThat(another.caller().call("GET", "health/ready", "").text("readOnly"))
                    .contains("read_only is on");
            assertThat(another.log()).containsPattern("WARNING.*Read-only: the database takes no changes");
        }
    }

    @Test
    void aStatementThatTheHostBrokeOffIsToldSo() throws SQLException {
        database.run("SET GLOBAL max_statement_time = 0.3");
        database.endConnections();
        try (var holder = database.asRoot()) {
            holder.setAutoCommit(false);
            holder.createStatement()
                    .executeQuery("SELECT * FROM content_versions FOR UPDATE")
                    .close();

            isRefused(write("Hello"), "statement-timeout");
            holder.rollback();
        }
        try (var holder = database.asRoot()) {
            holder.setAutoCommit(false);
            holder.createStatement()
                    .executeQuery("SELECT * FROM api_keys FOR UPDATE")
                    .close();

            readsGoOn();
            holder.rollback();
        }
    }

    @Test
    void whatIsLargerThanTheServerTakesIsTooLarge() throws SQLException {
        database.run("SET GLOBAL max_allowed_packet = 262144");
        database.endConnections();

        for (var i = 0; i < 12; i++) { // the server's error arrives now and then
            var answer = write("x".repeat(300_000 + i * 10_000));

            assertThat(answer.status()).as("%s", answer).isEqualTo(413);
            assertThat(answer.text("type")).isEqualTo("urn:mintreu:problem:too-large");
        }
    }

    /** By API key, too, whose use is to be noted. */
    private static void readsGoOn() {
        moment = moment.plus(Duration.ofHours(1));
        world.setClock(node.caller(), moment);
        for (var read : world.reads(node.caller()))
            assertThat(read.status()).as("%s", read).isEqualTo(200);
    }

    private static Answer write(String content) {
        return world.withKey(node.caller()).call("POST", "api/v1/" + Example.THINGS, Example.body("Hello", content));
    }

    private static Answer ready() {
        var ready = node.caller().call("GET", "health/ready", "");
        assertThat(ready.status()).as("%s", ready).isEqualTo(200);
        return ready;
    }

    private static void isRefused(Answer answer, String type) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(503);
        assertThat(answer.text("type")).as("%s", answer).isEqualTo("urn:mintreu:problem:" + type);
        assertThat(answer.headers().firstValue("Retry-After")).as("%s", answer).isPresent();
    }

    private static void isTold(String reason) {
        assertThat(ready().text("readOnly")).contains(reason);
        var lines =
                world.operator(node.caller()).get("operator/preflight").json().path("data");
        assertThat(StreamSupport.stream(lines.spliterator(), false)
                        .filter(line -> line.path("subject").asText().equals("changes")))
                .singleElement()
                .satisfies(line -> assertThat(line.path("ok").booleanValue()).isFalse())
                .satisfies(line -> assertThat(line.path("found").asText()).contains(reason));
    }
}
