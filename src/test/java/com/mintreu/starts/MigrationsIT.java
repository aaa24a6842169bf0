package com.mintreu.starts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What the start makes of the schema it finds. */
@EnabledIfSystemProperty(named = "mintreu.container", matches = "tomcat")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class MigrationsIT {
    @Test
    void anEmptyDatabaseIsRefusedOrFilledAsTheOperatorSays() throws Exception {
        var database = OwnDatabase.empty("migrated");

        var log = Node.refused("check", database.settings("mintreu.migrations", "check"));
        assertThat(log)
                .contains("The schema lacks platform:users, ")
                .contains(Changelogs.steps(Example.MODULE))
                .contains("set mintreu.migrations to auto");
        assertThat(database.rows("SHOW TABLES")).isEmpty();

        var filling = Files.createDirectories(Node.FOLDER).resolve("filling.classes");
        try (var internet = new Internet();
                var node =
                        Node.start("auto", database.settings(), internet.instead("-Xlog:class+load:file=" + filling))) {
            assertThat(node.log()).contains("Schema: running platform:users, ").contains("Schema: up to date");
            assertThat(internet.wasCalled())
                    .as("Somebody is told that the platform migrates")
                    .isFalse();
        }
        assertThat(liquibaseIn(filling)).isTrue();

        var checking = filling.resolveSibling("checking.classes");
        try (var node = Node.start(
                "check", database.settings("mintreu.migrations", "check"), "-Xlog:class+load:file=" + checking)) {
            assertThat(node.log()).contains("Schema: up to date");
        }
        assertThat(liquibaseIn(checking))
                .as("Liquibase is loaded although nothing is pending")
                .isFalse();
    }

    @Test
    void whatTheOperatorRanByHandIsTaken() throws Exception {
        var database = OwnDatabase.empty("byhand");
        Changelogs.update(database, "platform");
        for (var changelog : Changelogs.names().subList(1, Changelogs.names().size())) {
            database.paste(Changelogs.sql(database, changelog));
        }

        try (var node = Node.start("byhand", database.settings("mintreu.migrations", "check"))) {
            assertThat(node.log()).contains("Schema: up to date");
        }
    }

    @Test
    void whatIsPendingLiesInTheLogsToBePasted() throws Exception {
        var database = OwnDatabase.empty("pasted");
        Changelogs.stepForward(database, "platform");
        var log = Node.refused("pasted", database.settings("mintreu.migrations", "check"));
        var file = Node.FOLDER.resolve("pasted/logs/mintreu-pending.sql");
        assertThat(log).contains("Their SQL is in " + file.toAbsolutePath());

        database.paste(Files.readString(file));
        try (var node = Node.start(
                "pasted", database.settings("mintreu.migrations", "check", "mintreu.setup.token", World.TOKEN))) {
            assertThat(node.log()).contains("Schema: up to date");
            World.make(node.caller());
        }
        var migrated = OwnDatabase.empty("migratedthen");
        Changelogs.update(migrated);
        assertThat(database.tables()).isEqualTo(migrated.tables());
        Changelogs.update(database); // and finds nothing to do
    }

    @Test
    void aSchemaOfANewerReleaseIsOnlyRead() throws Exception {
        var database = OwnDatabase.empty("newer");
        Changelogs.update(database);
        World world;
        try (var node = Node.start(
                "newer", database.settings("mintreu.setup.token", World.TOKEN, "mintreu.clock", "movable"))) {
            world = World.make(node.caller());
            world.setClock(node.caller(), Instant.now().minus(Duration.ofDays(1)));
            world.withKey(node.caller()).get(Example.THINGS);
        }
        database.run("CREATE TABLE likes LIKE api_keys");
        database.run(
                "ALTER TABLE likes ADD FOREIGN KEY (tenant_id, application_id) REFERENCES applications (tenant_id, id)");
        database.run(
                "INSERT INTO db_changelog (id, author, filename, dateexecuted, orderexecuted, exectype) VALUES ('likes', 'mintreu', '%s', NOW(), 1000, 'EXECUTED')"
                        .formatted(Example.MODULE));
        assertThat(database.rows("SELECT id FROM api_keys WHERE last_used_at < UTC_TIMESTAMP() - INTERVAL 1 HOUR"))
                .as("Keys whose use is to be written again")
                .hasSize(1);
        var before = database.checksums();

        try (var node = Node.start("newer", database.settings())) {
            assertThat(node.log())
                    .containsPattern(
                            "WARNING .*Schema: newer than this release, so the application is read-only. Unknown: "
                                    + Example.MODULE + ":likes\\.");
            assertThat(node.caller().call("GET", "health/ready", "").text("readOnly"))
                    .isEqualTo("the schema is newer than this release");
            assertThat(world.operator(node.caller()).get("operator/preflight").body())
                    .contains("refused: the schema is newer than this release");
            for (var answer : world.reads(node.caller()))
                assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            var writes = world.operator(node.caller()).callAllThatWrites();
            assertThat(writes).hasSizeGreaterThan(15);
            for (var answer : writes) {
                assertThat(answer.status()).as("%s", answer).isEqualTo(503);
                assertThat(answer.text("type")).as("%s", answer).isEqualTo("urn:mintreu:problem:read-only");
                assertThat(answer.headers().firstValue("Retry-After"))
                        .as("%s", answer)
                        .hasValueSatisfying(seconds -> assertThat(seconds).matches("\\d+"));
            }
        }
        assertThat(database.checksums())
                .as("Something was written all the same")
                .isEqualTo(before);
    }

    @Test
    void aLockThatAKilledProcessLeftIsFreed() throws Exception {
        var database = OwnDatabase.empty("locked");
        Changelogs.stepForward(database, "platform");
        database.run("UPDATE db_changelog_lock SET locked = 1, lockedby = 'gone (192.0.2.1)' WHERE id = 1");

        var starting = startTwo(database);
        try (var one = starting.get(0).join();
                var other = starting.get(1).join()) {
            assertThat(one.log() + other.log())
                    .contains("A process that was killed left the schema locked; the lock is released.");
            assertThat(one.log()).contains("Schema: up to date");
            assertThat(other.log()).contains("Schema: up to date");
        }
        assertThat(database.rows("SELECT locked FROM db_changelog_lock")).containsExactly("0");
    }

    @Test
    void twoNodesThatStartAtOnceMigrateOnce() throws Exception {
        var database = OwnDatabase.empty("raced");
        List<CompletableFuture<Node>> starting;
        try (var root = database.asRoot();
                var statement = root.createStatement()) {
            statement.execute("FLUSH TABLES WITH READ LOCK"); // until both want to write
            starting = startTwo(database);
            database.awaitBusy(2);
            statement.execute("UNLOCK TABLES");
        }

        try (var one = starting.get(0).join();
                var other = starting.get(1).join()) {
            assertThat(one.log()).contains("Schema: up to date");
            assertThat(other.log()).contains("Schema: up to date");
        }
        var steps = 0;
        for (var changelog : Changelogs.names()) steps += Changelogs.length(changelog);
        assertThat(database.rows("SELECT filename, id FROM db_changelog"))
                .hasSize(steps)
                .doesNotHaveDuplicates();
    }

    @Test
    void withoutItsSchemaTheApplicationDoesNotServe() throws Exception {
        var database = OwnDatabase.empty("untouched");

        var log = Node.refused("off", database.settings("mintreu.migrations", "off"));

        assertThat(log)
                .contains("Schema: pending platform:users, ")
                .contains("left alone because mintreu.migrations is off");
        assertThat(database.rows("SHOW TABLES")).isEmpty();
    }

    @Test
    void aTableInWhichTenantsCouldMeetStopsTheStart() throws Exception {
        var database = OwnDatabase.empty("planted");
        Changelogs.update(database);
        var table = tableOfAModule();
        database.run("ALTER TABLE " + table + " ADD UNIQUE KEY uq_planted (created_at)");

        var log = Node.refused("planted", database.settings());

        assertThat(log).contains(table + " has the key uq_planted [created_at], which must begin with tenant_id");
    }

    @Test
    void aChangesetThatWasEditedIsTold() throws Exception {
        var database = OwnDatabase.empty("edited");
        Changelogs.update(database);
        var table = tableOfAModule();
        var column = database.rows(
                        "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '"
                                + table
                                + "' AND column_key = '' AND column_name NOT IN ('version', 'created_at', 'updated_at') ORDER BY ordinal_position DESC")
                .get(0);
        database.run("ALTER TABLE " + table + " DROP COLUMN " + column);

        var log = Node.refused("edited", database.settings());

        assertThat(log)
                .containsPattern(table + " has no column " + column + ", to which [A-Z]\\w+ is mapped\\.")
                .contains("ALTER TABLE " + table + " ADD COLUMN " + column);
    }

    @Test
    void everyStepGoesBackAndForth() throws Exception {
        var database = OwnDatabase.empty("backandforth");
        var changelogs = Changelogs.names();
        var before = new ArrayDeque<Map<String, String>>();
        for (var changelog : changelogs) {
            for (var step = 1; step <= Changelogs.length(changelog); step++) {
                before.push(database.tables());
                Changelogs.stepForward(database, changelog);
                var onlyFills = Changelogs.step(changelog, step)
                        .stripLeading()
                        .startsWith("INSERT"); // in an empty database, nothing
                assertThat(database.tables().equals(before.peek()))
                        .as("step %d of %s changes nothing", step, changelog)
                        .isEqualTo(onlyFills);
            }
        }
        var all = database.tables();
        for (var i = changelogs.size() - 1; i >= 0; i--) {
            for (var step = Changelogs.length(changelogs.get(i)); step > 0; step--) {
                Changelogs.stepBack(database, changelogs.get(i));
                assertThat(database.tables())
                        .as("back before step %d of %s", step, changelogs.get(i))
                        .isEqualTo(before.pop());
            }
        }
        assertThat(database.tables()).isEmpty();

        Changelogs.update(database);
        assertThat(database.tables()).isEqualTo(all);
    }

    /** The first that its changelog makes. */
    private static String tableOfAModule() throws IOException {
        return Pattern.compile("CREATE TABLE IF NOT EXISTS (\\w+)")
                .matcher(Changelogs.step(Example.MODULE, 1))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static List<CompletableFuture<Node>> startTwo(OwnDatabase database) {
        return Stream.of("one", "other")
                .map(name -> CompletableFuture.supplyAsync(() -> Node.start(name, database.settings())))
                .toList();
    }

    private static boolean liquibaseIn(Path classes) throws Exception {
        try (var lines = Files.lines(classes)) {
            return lines.anyMatch(line -> line.contains(" liquibase."));
        }
    }
}
