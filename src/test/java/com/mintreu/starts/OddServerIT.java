package com.mintreu.starts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A server whose defaults are not ours, and changes of the schema that were cut short: the schema comes out the same. */
@EnabledIfSystemProperty(named = "mintreu.container", matches = "tomcat")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class OddServerIT {
    private OwnDatabase database;

    @AfterEach
    void resetTheServer() throws Exception {
        database.run(
                "SET GLOBAL innodb_default_row_format = dynamic, GLOBAL innodb_force_primary_key = 0, GLOBAL sql_safe_updates = 0");
    }

    @Test
    void unusualDefaultsOfTheServerDoNotCount() throws Exception {
        database = OwnDatabase.empty("odd");
        database.run("ALTER DATABASE odd COLLATE utf8mb4_uca1400_ai_ci");
        database.run(
                "SET GLOBAL innodb_default_row_format = compact, GLOBAL innodb_force_primary_key = 1, GLOBAL sql_safe_updates = 1");

        try (var node = Node.start(
                "odd", database.settings("mintreu.setup.token", World.TOKEN, "mintreu.password.cost", "4"))) {
            var world = World.make(node.caller());
            for (var read : world.reads(node.caller()))
                assertThat(read.status()).as("%s", read).isEqualTo(200);
        }

        assertThat(
                        database.rows(
                                "SELECT DISTINCT engine, row_format FROM information_schema.tables WHERE table_schema = DATABASE()"))
                .containsExactly("InnoDB Dynamic");
        assertThat(
                        database.rows(
                                "SELECT table_name FROM information_schema.columns WHERE table_schema = DATABASE() AND collation_name LIKE '%uca1400%'"))
                .isEmpty();
        assertThat(
                        database.rows(
                                "SELECT table_name FROM information_schema.tables t WHERE table_schema = DATABASE() AND NOT EXISTS "
                                        + "(SELECT * FROM information_schema.statistics s WHERE s.table_schema = t.table_schema AND s.table_name = t.table_name AND index_name = 'PRIMARY')"))
                .isEmpty();
        Changelogs.update(database); // Liquibase's own command takes the log tables as they are
    }

    @Test
    void aKillBetweenAChangeAndItsMarkIsMadeGood() throws Exception {
        database = OwnDatabase.empty("cutshort");
        for (var changelog : Changelogs.names()) {
            for (var step = 1; step <= Changelogs.length(changelog); step++) {
                Changelogs.stepForward(database, changelog);
                var changed = database.tables();
                database.run("DELETE FROM db_changelog ORDER BY orderexecuted DESC LIMIT 1");

                Changelogs.stepForward(database, changelog);

                assertThat(database.tables())
                        .as("step %d of %s", step, changelog)
                        .isEqualTo(changed);
            }
        }
        var steps = database.rows("SELECT CONCAT(filename, ':', id) FROM db_changelog");
        database.run("DELETE FROM db_changelog");
        try (var node = Node.start("cutshort", database.settings())) {
            assertThat(node.log()).contains("Schema: up to date");
        }
        assertThat(database.rows("SELECT CONCAT(filename, ':', id) FROM db_changelog"))
                .containsAll(steps)
                .doesNotHaveDuplicates();
    }
}
