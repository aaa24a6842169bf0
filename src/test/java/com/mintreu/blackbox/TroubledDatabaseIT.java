package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What callers see of connections that die and of rows that others hold: nothing, if trying again can help. */
class TroubledDatabaseIT {
    @Test
    void aReadSurvivesTheDeathOfItsConnection() throws SQLException {
        var tenant = World.tenant();
        var post = tenant.draft("Hello");
        for (var round = 0; round < 10; round++) {
            tenant.app().get(Example.thing(post)).expect(200);
            killConnections();
            tenant.app().get(Example.thing(post)).expect(200);
        }
    }

    @Test
    void aWriteThatHadNotBegunSurvivesToo() throws SQLException {
        var tenant = World.tenant();
        for (var round = 0; round < 5; round++) {
            tenant.app().get(Example.THINGS).expect(200);
            killConnections();
            tenant.draft("Hello " + round);
        }
        assertThat(tenant.app().get(Example.THINGS).data()).hasSize(5);
    }

    @Test
    void aUnitThatWaitedInVainForRowsRunsAgain() throws Exception {
        var owner = World.person();
        var tenant = World.found(owner).id();
        try (var holder = Platform.get().database().asRoot()) {
            holder.setAutoCommit(false);
            holder.createStatement()
                    .executeQuery("SELECT * FROM mintreu.tenants WHERE owner_id > 0 FOR UPDATE")
                    .close();
            var released = CompletableFuture.runAsync(
                    () -> rollBack(holder), CompletableFuture.delayedExecutor(3_000, TimeUnit.MILLISECONDS));

            owner.api()
                    .post("tenants/" + tenant + "/subscriptions", Json.object("plan", World.plan()))
                    .expect(201);
            released.join();
        }
        assertThat(owner.api().get("tenants/" + tenant + "/subscriptions").data())
                .hasSize(1);
    }

    private static void killConnections() throws SQLException {
        try (var root = Platform.get().database().asRoot();
                var statement = root.createStatement()) {
            var ids = new ArrayList<Long>();
            try (var found =
                    statement.executeQuery("SELECT id FROM information_schema.processlist WHERE user = 'mintreu'")) {
                while (found.next()) ids.add(found.getLong(1));
            }
            for (var id : ids) kill(root, id);
        }
    }

    private static void kill(Connection root, long id) {
        try (var statement = root.createStatement()) {
            statement.execute("KILL " + id);
        } catch (SQLException gone) {
            // by itself, in between
        }
    }

    private static void rollBack(Connection holder) {
        try {
            holder.rollback();
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }
}
