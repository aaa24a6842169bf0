package com.mintreu.starts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Json;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Rows that nobody needs any more are removed by the work that comes later, which they cannot disturb. */
@EnabledIfSystemProperty(named = "mintreu.container", matches = "tomcat")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LeftoversIT {
    private static final String EXPIRED = "SELECT id FROM sessions WHERE expires_at < NOW()";
    private static final String SELFTESTS = "SELECT id FROM users WHERE email LIKE 'selftest-%@selftest.invalid'";

    @Test
    void aLogInRemovesSomeExpiredSessionsWhosesoeverTheyAre() throws Exception {
        var database = OwnDatabase.empty("expired");
        try (var node = Node.start(
                "expired", database.settings("mintreu.setup.token", World.TOKEN, "mintreu.password.cost", "4"))) {
            World.make(node.caller());
            node.caller().make("users", "name", "Ada", "email", "ada@example.com", "password", World.PASSWORD);
            addExpired(database, 150);

            logIn(node, "ada@example.com");
            assertThat(database.rows(EXPIRED)).hasSize(50);
            logIn(node, "ada@example.com");
            assertThat(database.rows(EXPIRED)).isEmpty();
            assertThat(database.rows("SELECT id FROM sessions"))
                    .as("Olga's, and two of Ada")
                    .hasSize(3);

            addExpired(database, 1);
            database.run("REVOKE DELETE ON expired.* FROM expired@'127.0.0.1'");
            database.endConnections();
            logIn(node, "ada@example.com");
            assertThat(node.log()).contains("Expired sessions could not be removed");
        }
    }

    @Test
    void aSelftestRemovesWhatAnotherLeftThatWasKilled() throws Exception {
        var database = OwnDatabase.empty("killed");
        var settings = database.settings(
                "mintreu.setup.token", World.TOKEN, "mintreu.password.cost", "4", "mintreu.clock", "movable");
        World world;
        try (var node = Node.start("killed", settings);
                var root = database.asRoot();
                var statement = root.createStatement()) {
            world = World.make(node.caller());
            statement.execute("LOCK TABLES api_keys READ");
            CompletableFuture.runAsync(() -> selftest(world, node));
            while (database.rows("SELECT id FROM applications WHERE name LIKE 'selftest-%'")
                    .isEmpty()) Thread.sleep(20);
            var process = node.process();
            process.destroyForcibly();
            process.onExit().get();
        }
        assertThat(database.rows(SELFTESTS)).hasSize(1);

        try (var node = Node.start("killed", settings)) {
            assertThat(selftest(world, node).status()).isEqualTo(200);
            assertThat(database.rows(SELFTESTS))
                    .as("another node's may still be running")
                    .hasSize(1);

            world.setClock(node.caller(), Instant.now().plus(Duration.ofHours(2)));
            assertThat(selftest(world, node).status()).isEqualTo(200);
            assertThat(database.rows(SELFTESTS)).isEmpty();
            assertThat(database.rows("SELECT domain FROM tenants")).containsExactly(World.DOMAIN);
            assertThat(database.rows("SELECT name FROM applications")).containsExactly("Mine");
        }
    }

    private static Caller.Answer selftest(World world, Node node) {
        return world.operator(node.caller()).call("POST", "api/v1/operator/selftests", "");
    }

    private static void logIn(Node node, String email) {
        var answer =
                node.caller().call("POST", "api/v1/sessions", Json.object("email", email, "password", World.PASSWORD));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    }

    /** Of Olga, who does not log in again. */
    private static void addExpired(OwnDatabase database, int number) throws SQLException {
        database.run(
                "INSERT INTO sessions (id, user_id, token_hash, expires_at, created_at, updated_at) SELECT seq, (SELECT id FROM users WHERE email = '"
                        + World.EMAIL + "'), UNHEX(SHA2(seq, 256)), NOW() - INTERVAL 1 DAY, NOW(), NOW() FROM seq_1_to_"
                        + number);
    }
}
