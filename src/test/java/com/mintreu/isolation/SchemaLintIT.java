package com.mintreu.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.blackbox.Platform;
import com.mintreu.launch.CannotStart;
import com.mintreu.launch.Ports;
import com.mintreu.launch.Tomcat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schema keeps tenants apart, by rules written down a second time: every table belongs to tenants, or is on the list
 * of global tables. A schema that does not keep them apart is not served.
 */
class SchemaLintIT {
    /** Each finds the tables that break its rule; ? is the list of global tables. */
    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("tenant_id is BIGINT NOT NULL", """
                        select t.table_name from information_schema.tables t where t.table_schema = 'mintreu' and not find_in_set(t.table_name, ?) and not exists (
                          select 1 from information_schema.columns c where c.table_schema = 'mintreu' and c.table_name = t.table_name
                          and c.column_name = 'tenant_id' and c.column_type in ('bigint', 'bigint(20)') and c.is_nullable = 'NO')"""),
                Arguments.of("there is a primary key", """
                        select t.table_name from information_schema.tables t where t.table_schema = 'mintreu' and not find_in_set(t.table_name, ?) and not exists (
                          select 1 from information_schema.statistics s where s.table_schema = 'mintreu' and s.table_name = t.table_name and s.index_name = 'PRIMARY')"""),
                Arguments.of("whatever is unique begins with the tenant", """
                        select concat(table_name, ': ', index_name) from information_schema.statistics where table_schema = 'mintreu'
                        and not find_in_set(table_name, ?) and non_unique = 0 and seq_in_index = 1 and column_name <> 'tenant_id'"""),
                Arguments.of("foreign keys into a tenant have the tenant on both sides", """
                        select concat(table_name, ': ', constraint_name) from information_schema.key_column_usage where table_schema = 'mintreu'
                        and referenced_table_name is not null and not find_in_set(referenced_table_name, ?)
                        group by table_name, constraint_name having sum(column_name = 'tenant_id' and referenced_column_name = 'tenant_id') = 0"""),
                Arguments.of("what is named like a reference is one", """
                        select concat(c.table_name, ': ', c.column_name) from information_schema.columns c where c.table_schema = 'mintreu'
                        and not find_in_set(c.table_name, ?) and c.data_type = 'bigint' and c.column_name like '%\\_id' and not exists (
                          select 1 from information_schema.key_column_usage k where k.table_schema = 'mintreu' and k.table_name = c.table_name
                          and k.column_name = c.column_name and k.referenced_table_name is not null)"""),
                Arguments.of("texts that are unique are compared by their bytes", """
                        select concat(s.table_name, ': ', s.index_name, ' ', s.column_name) from information_schema.statistics s
                        join information_schema.columns c using (table_schema, table_name, column_name)
                        where s.table_schema = 'mintreu' and s.non_unique = 0 and c.collation_name not like '%\\_bin' and ? is not null"""),
                Arguments.of("there are no triggers, routines, events and views", """
                        select trigger_name from information_schema.triggers where trigger_schema = 'mintreu'
                        union all select routine_name from information_schema.routines where routine_schema = 'mintreu'
                        union all select event_name from information_schema.events where event_schema = 'mintreu'
                        union all select table_name from information_schema.views where table_schema = 'mintreu' and ? is not null"""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(String rule, String violations) throws SQLException, IOException {
        try (var root = Platform.get().database().asRoot();
                var query = root.prepareStatement(violations)) {
            query.setString(1, String.join(",", globalTables()));
            var found = new ArrayList<String>();
            for (var rows = query.executeQuery(); rows.next(); ) found.add(rows.getString(1));
            assertThat(found).as(rule).isEmpty();
        }
    }

    @Test
    void theListOfGlobalTablesIsNotLongerThanItMust() throws SQLException, IOException {
        try (var root = Platform.get().database().asRoot()) {
            for (var table : globalTables())
                root.createStatement().executeQuery("select 1 from mintreu." + table + " limit 1");
        }
    }

    /** Another database with the same tables and a violation of each rule: the WAR does not start on it, and names them all. */
    @Test
    @EnabledIfSystemProperty(named = "mintreu.container", matches = "tomcat")
    void aBadSchemaStopsTheStart() throws SQLException {
        try (var bad = new SchemaLintBreach()) {
            bad.run("create table bad.wp_posts (id bigint primary key, tenant_id int, unique key (tenant_id))");
            bad.run("alter table bad.applications drop primary key, add primary key (id, tenant_id)");
            bad.run("alter table bad.api_keys add unique key uq_planted (secret)");
            bad.run(
                    "alter table bad.content_versions drop primary key, modify tenant_id int not null, add primary key (tenant_id, id)");
            bad.run("alter table bad.api_keys add key (id)");
            bad.run("alter table bad.users modify email varchar(254) collate utf8mb4_unicode_520_ci not null");
            bad.run("create trigger bad.planted before insert on bad.api_keys for each row set new.version = 1");
            bad.run(
                    "create table bad.planted (id bigint primary key, key_id bigint, constraint fk_planted foreign key (key_id) references api_keys (id))");

            assertThatThrownBy(() -> start(bad))
                    .isInstanceOf(CannotStart.class)
                    .message()
                    .contains(
                            "api_keys has the key uq_planted [secret], which must begin with tenant_id",
                            "applications has the key primary [id, tenant_id], which must begin with tenant_id",
                            "content_versions must have tenant_id BIGINT NOT NULL, which is int(11) NOT NULL",
                            "api_keys has triggers: [planted]",
                            "planted has the foreign key fk_planted to api_keys without tenant_id on both sides",
                            "planted is neither mapped as tenant-owned nor on the list of global tables",
                            "users has the key uq_users_email with email in utf8mb4_unicode_520_ci, which must be compared by its bytes: utf8mb4_bin")
                    .doesNotContain("wp_posts");
        }
    }

    private static void start(SchemaLintBreach bad) {
        var war = Path.of(System.getProperty("mintreu.war"));
        Tomcat.start(
                        Path.of(System.getProperty("mintreu.tomcat.home")),
                        war.resolveSibling("blackbox").resolve("bad"),
                        war,
                        Ports.free(),
                        Map.of(
                                "mintreu.database.url",
                                bad.url(),
                                "mintreu.database.user",
                                Platform.get().database().user(),
                                "mintreu.database.password",
                                Platform.get().database().password()),
                        List.of("-Xmx100m"),
                        System.out::println)
                .close();
    }

    /** As it is in the finished WAR. */
    private static List<String> globalTables() throws IOException {
        try (var war = new ZipFile(System.getProperty("mintreu.war"));
                var list = war.getInputStream(war.getEntry("WEB-INF/classes/sql/global-tables"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ")[0])
                    .toList();
        }
    }
}
