package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each collection of an application has a content version of its own: what is written in one concerns no reader and no writer of another. */
class CollectionsIT {
    private final Tenant tenant = World.tenant();
    private final String thing = Example.thing(tenant.published("Hello"));

    @Test
    void aWriteOfAPartMakesNoAnswerNewThatShowsNone() {
        for (var caller : new Api[] {tenant.visitor(), tenant.app(), tenant.member()}) {
            var list = tag(caller, Example.THINGS);
            var one = tag(caller, thing);
            var parts = tag(caller, thing + Example.PARTS);
            tenant.app().post(thing + Example.PARTS, Example.part()).expect(201);

            caller.with("If-None-Match", list).get(Example.THINGS).expect(304);
            caller.with("If-None-Match", one).get(thing).expect(304);
            caller.with("If-None-Match", parts).get(thing + Example.PARTS).expect(200);
        }
    }

    /** Where the thing is not shown any more, its parts are not either. */
    @Test
    void aWriteOfAThingMakesTheListOfItsPartsNew() {
        var before = tag(tenant.visitor(), thing + Example.PARTS);
        tenant.app().delete(thing + Example.SHOWN).expect(204);

        tenant.visitor().get(thing + Example.PARTS).problem(404, "not-found");
        tenant.visitor()
                .with("If-None-Match", before)
                .get(thing + Example.PARTS)
                .problem(404, "not-found");
    }

    @Test
    void whoWritesInOneDoesNotWaitForWhoWritesInAnother() throws Exception {
        tenant.app().patch(thing, Example.change(World.unique("Last"))).expect(200);
        try (var holder = Platform.get().database().asRoot()) {
            holder.setAutoCommit(false);
            hold(holder);

            tenant.app().post(thing + Example.PARTS, Example.part()).expect(201);
            tenant.app().patch(thing, Example.change(World.unique("Waits"))).problem(503, "unavailable");
            holder.rollback();
        }
        tenant.app().patch(thing, Example.change(World.unique("Goes on"))).expect(200);
    }

    /** Every write is one raise of one version, and none is lost, whoever else writes. */
    @Test
    void manyWritersOfBothAreAllSeen() throws Exception {
        var before = total();
        var writes = IntStream.range(0, 12)
                .<Callable<Answer>>mapToObj(i -> i % 2 == 0
                        ? () -> tenant.app().post(Example.THINGS, Example.body(World.unique("Race")))
                        : () -> tenant.app().post(thing + Example.PARTS, Example.part()))
                .toList();
        assertThat(AtOnce.all(writes)).allSatisfy(answer -> answer.expect(201));

        assertThat(total().rows()).isEqualTo(before.rows() + 12);
        assertThat(total().changes()).isEqualTo(before.changes() + 12);
        assertThat(tenant.app().get(Example.THINGS + "?limit=100").ids()).hasSize(7);
        assertThat(tenant.app().get(thing + Example.PARTS + "?limit=100").ids()).hasSize(6);
    }

    /** A collection that no release before knew has no version in applications that are older: nothing is kept until the first write. */
    @Test
    void oneWithoutAVersionIsNotCached() throws SQLException {
        Rows.run("delete from mintreu.content_versions where tenant_id = ?", Rows.number(tenant.id()));
        var asks = tenant.app().with("If-None-Match", "\"other\"");

        var uncached = asks.get(Example.THINGS).expect(200);
        assertThat(uncached.header("ETag")).isEmpty();
        assertThat(uncached.header("Cache-Control")).contains("no-store");
        assertThat(Stream.of("one", "other")
                        .map(text -> tenant.draft(World.unique(text)))
                        .toList())
                .hasSize(2);
        assertThat(asks.get(Example.THINGS).expect(200).header("ETag")).isPresent();
    }

    /** The version that was raised last is that of the things. By its key, for a search would hold all that it passes. */
    private void hold(Connection root) throws SQLException {
        var mine = " from mintreu.content_versions where tenant_id = " + Rows.number(tenant.id());
        try (var statement = root.createStatement()) {
            var latest = statement.executeQuery("select id" + mine + " order by number desc limit 1");
            assertThat(latest.next()).isTrue();
            root.commit();
            statement.executeQuery("select *" + mine + " and id = " + latest.getLong(1) + " for update");
        }
    }

    private record Total(long rows, long changes) {}

    private Total total() throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var root = Platform.get().database().asRoot();
                var statement = root.createStatement();
                var sums = statement.executeQuery(
                        "select sum(used_rows), sum(version) from mintreu.content_versions where tenant_id = "
                                + Rows.number(tenant.id()))) {
            sums.next();
            for (var column : List.of(1, 2)) numbers.add(sums.getLong(column));
        }
        return new Total(numbers.get(0), numbers.get(1));
    }

    private static String tag(Api caller, String path) {
        return caller.get(path).expect(200).header("ETag").orElseThrow();
    }
}
