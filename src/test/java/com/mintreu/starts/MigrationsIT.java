package com.mintreu.starts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
        assertThat(log).contains("The schema lacks platform:users, ").contains("blog:comments").contains("set mintreu.migrations to auto");
        assertThat(database.rows("SHOW TABLES")).isEmpty();

        var filling = Files.createDirectories(Node.FOLDER).resolve("filling.classes");
        try (var node = Node.start("auto", database.settings(), "-Xlog:class+load:file=" + filling)) {
            assertThat(node.log()).contains("Schema: running platform:users, ").contains("Schema: up to date");
        }
        assertThat(liquibaseIn(filling)).isTrue();

        var checking = filling.resolveSibling("checking.classes");
        try (var node = Node.start("check", database.settings("mintreu.migrations", "check"), "-Xlog:class+load:file=" + checking)) {
            assertThat(node.log()).contains("Schema: up to date");
        }
        assertThat(liquibaseIn(checking)).as("Liquibase is loaded although nothing is pending").isFalse();
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
    void aSchemaOfANewerReleaseIsOnlyRead() throws Exception {
        var database = OwnDatabase.empty("newer");
        Changelogs.update(database);
        World world;
        try (var node = Node.start("newer", database.settings("mintreu.setup.token", World.TOKEN))) {
            world = World.make(node.caller());
        }
        database.run("INSERT INTO db_changelog SELECT 'likes', author, 'shop', dateexecuted, orderexecuted + 1, exectype, md5sum, description, comments, tag, liquibase, contexts, labels, deployment_id"
                + " FROM db_changelog ORDER BY orderexecuted DESC LIMIT 1");

        try (var node = Node.start("newer", database.settings())) {
            assertThat(node.log()).contains("Schema: newer than this release, so the application is read-only. Unknown: shop:likes.");
            for (var answer : world.reads(node.caller())) assertThat(answer.status()).as("%s", answer).isEqualTo(200);

            var writes = new ArrayList<>(world.operator(node.caller()).callAllThatWrites());
            assertThat(writes).hasSizeGreaterThan(15);
            for (var answer : writes) {
                assertThat(answer.status()).as("%s", answer).isEqualTo(503);
                assertThat(answer.text("type")).as("%s", answer).isEqualTo("urn:mintreu:problem:read-only");
                assertThat(answer.headers().firstValue("Retry-After")).as("%s", answer).hasValueSatisfying(seconds -> assertThat(seconds).matches("\\d+"));
            }
        }
    }

    @Test
    void aLockThatAKilledProcessLeftIsFreed() throws Exception {
        var database = OwnDatabase.empty("locked");
        for (var changelog : Changelogs.names()) Changelogs.stepForward(database, changelog.equals("platform") ? changelog : "platform");
        database.run("UPDATE db_changelog_lock SET locked = 1, lockgranted = NOW() - INTERVAL 1 HOUR, lockedby = 'gone (192.0.2.1)' WHERE id = 1");

        try (var node = Node.start("locked", database.settings())) {
            assertThat(node.log()).contains("A process that was killed left the schema locked; the lock is released.").contains("Schema: up to date");
        }
        assertThat(database.rows("SELECT locked FROM db_changelog_lock")).containsExactly("0");
    }

    @Test
    void twoNodesThatStartAtOnceMigrateOnce() throws Exception {
        var database = OwnDatabase.empty("raced");
        CompletableFuture<Node> one;
        CompletableFuture<Node> other;
        try (var root = database.asRoot(); var statement = root.createStatement()) {
            statement.execute("FLUSH TABLES WITH READ LOCK"); // until both want to write
            one = CompletableFuture.supplyAsync(() -> Node.start("one", database.settings()));
            other = CompletableFuture.supplyAsync(() -> Node.start("other", database.settings()));
            database.awaitBusy(2);
            statement.execute("UNLOCK TABLES");
        }

        try (var first = one.join(); var second = other.join()) {
            assertThat(first.log()).contains("Schema: up to date");
            assertThat(second.log()).contains("Schema: up to date");
        }
        var length = 0;
        for (var changelog : Changelogs.names()) length += Changelogs.length(changelog);
        assertThat(database.rows("SELECT filename, id FROM db_changelog")).hasSize(length).doesNotHaveDuplicates();
    }

    @Test
    void withoutItsSchemaTheApplicationDoesNotServe() throws Exception {
        var database = OwnDatabase.empty("untouched");

        var log = Node.refused("off", database.settings("mintreu.migrations", "off"));

        assertThat(log).contains("Schema: pending platform:users, ").contains("left alone because mintreu.migrations is off");
        assertThat(database.rows("SHOW TABLES")).isEmpty();
    }

    @Test
    void aTableInWhichTenantsCouldMeetStopsTheStart() throws Exception {
        var database = OwnDatabase.empty("planted");
        Changelogs.update(database);
        database.run("ALTER TABLE blog_comments ADD UNIQUE KEY uq_planted (created_at)");

        var log = Node.refused("planted", database.settings());

        assertThat(log).contains("blog_comments has the key uq_planted [created_at], which must begin with tenant_id");
    }

    @Test
    void everyStepGoesBackAndForth() throws Exception {
        var database = OwnDatabase.empty("backandforth");
        var before = new ArrayList<Map<String, String>>();
        for (var changelog : Changelogs.names()) {
            for (var step = 0; step < Changelogs.length(changelog); step++) {
                before.add(database.tables());
                Changelogs.stepForward(database, changelog);
                assertThat(database.tables()).as("%s, step %d changes nothing", changelog, step + 1).isNotEqualTo(before.get(before.size() - 1));
            }
        }
        var all = database.tables();
        var names = new ArrayList<>(Changelogs.names());
        java.util.Collections.reverse(names);
        for (var changelog : names) {
            for (var step = Changelogs.length(changelog); step > 0; step--) {
                Changelogs.stepBack(database, changelog);
                assertThat(database.tables()).as("%s, back before step %d", changelog, step).isEqualTo(before.remove(before.size() - 1));
            }
        }
        assertThat(database.tables()).isEmpty();

        Changelogs.update(database);
        assertThat(database.tables()).isEqualTo(all);
    }

    private static boolean liquibaseIn(Path classes) throws Exception {
        try (var lines = Files.lines(classes)) {
            return lines.anyMatch(line -> line.contains(" liquibase."));
        }
    }
}
