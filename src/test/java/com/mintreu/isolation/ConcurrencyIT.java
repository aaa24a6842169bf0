package com.mintreu.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Answer;
import com.mintreu.blackbox.Api;
import com.mintreu.blackbox.Example;
import com.mintreu.blackbox.Json;
import com.mintreu.blackbox.Lists;
import com.mintreu.blackbox.World;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many tenants at once on few connections, and the platform attacking itself: reads, writes, refusals and failures, and not one foreign row. */
class ConcurrencyIT {
    private static final int OWNERS = 6;
    private static final int TENANTS = 24;
    private static final int THREADS = 16;
    private static final int REQUESTS = 3_000;
    private static final long SECONDS = 20;
    private static final String SHARED = Example.THINGS + "?" + Example.FILTER + "=shared";

    private final ConcurrencyMarks marks = new ConcurrencyMarks();
    private final List<ConcurrencyTenant> tenants = tenants();
    private final AtomicInteger requests = new AtomicInteger();

    @Test
    void nobodyMeetsAnybody() throws Exception {
        var end = System.nanoTime() + SECONDS * 1_000_000_000;
        var threads = Executors.newFixedThreadPool(THREADS + 1);
        try {
            var running = new ArrayList<Future<?>>();
            running.add(threads.submit(() -> assertThat(World.operator()
                            .post("operator/selftests")
                            .expect(200)
                            .json()
                            .path("leaks"))
                    .isEmpty()));
            for (int i = 0; i < THREADS; i++) running.add(threads.submit(caller(new Random(i), end)));
            for (var each : running) each.get();
        } finally {
            threads.shutdownNow();
        }
        System.out.printf(
                "concurrency: %d tenants, %d threads, %d requests, %d leaks%n",
                TENANTS, THREADS, requests.get(), marks.leaks.size());
        assertThat(marks.leaks).isEmpty();
        assertThat(requests.get()).isGreaterThan(1_000);
        assertThatRowsAreWhereTheyBelong();
    }

    private Callable<Void> caller(Random random, long end) {
        return () -> {
            while (System.nanoTime() < end && requests.incrementAndGet() <= REQUESTS) {
                var tenant = tenants.get(random.nextInt(TENANTS));
                var other = tenants.get((tenant.number + 1 + random.nextInt(TENANTS - 1)) % TENANTS);
                marks.check(tenant.number, call(tenant, other, random));
            }
            return null;
        };
    }

    /** One request of the tenant; the other one's things are tried, and refused. */
    private Answer call(ConcurrencyTenant tenant, ConcurrencyTenant other, Random random) {
        var thing = Example.thing(tenant.things.get(random.nextInt(tenant.things.size())));
        var foreign = other.things.get(random.nextInt(other.things.size()));
        var caller = random.nextBoolean() ? tenant.app() : tenant.member();
        return switch (random.nextInt(24)) {
            case 0 -> holds(tenant, caller.get(Example.THINGS + "?limit=5").expect(200));
            case 1 ->
                holds(tenant, tenant.visitor().get(Example.THINGS + "?limit=3").expect(200));
            case 2 -> holds(tenant, caller.get(SHARED).expect(200));
            case 3 -> holds(tenant, tenant.visitor().get(SHARED).expect(200));
            case 4 -> holds(tenant, caller.get(thing).expect(200));
            case 5 -> tenant.visitor().get(thing).expect(200, 404);
            case 6 -> tenant.write(caller, random.nextInt(3) == 0 ? "shared" : "thing-" + random.nextInt(200));
            case 7 ->
                caller.post(thing + Example.PARTS, Example.part(tenant.mark())).expect(201);
            case 8 -> caller.get(thing + Example.PARTS).expect(200);
            case 9 -> tenant.visitor().get(thing + Example.PARTS).expect(200, 404);
            case 10 ->
                caller.patch(thing, Example.change("Edited by " + tenant.mark()))
                        .expect(200, 409);
            case 11 -> caller.put(thing + Example.SHOWN).expect(200, 409);
            case 12 -> caller.delete(thing + Example.SHOWN).expect(204, 404, 409);
            case 13 ->
                holds(tenant, tenant.member().get(tenant.at("applications")).expect(200));
            case 14 -> tenant.member().get(tenant.keys()).expect(200);
            case 15 -> holds(tenant, tenant.member().get("tenants/" + tenant.id).expect(200));
            case 16 -> tenant.revoked().get(thing).expect(401);
            case 17 -> tenant.wrong(other).get(thing).expect(401);
            case 18 -> refuses(foreign, caller.get(Example.thing(foreign)));
            case 19 -> refuses(foreign, caller.patch(Example.thing(foreign), Example.change(tenant.mark())));
            case 20 -> refuses(foreign, caller.delete(Example.thing(foreign) + Example.SHOWN));
            case 21 -> refuses(other.domain, tenant.app().atHost(other.domain).get(Example.THINGS));
            case 22 ->
                refuses(other.application, tenant.member().get(Example.THINGS + "?application=" + other.application));
            default -> fails(caller, thing, random);
        };
    }

    private static Answer fails(Api caller, String thing, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> caller.post(Example.THINGS, "{\"" + Example.TEXT + "\": ").expect(400);
            case 1 ->
                caller.post(Example.THINGS, Json.object(Example.TEXT, 7, Example.LONG, true))
                        .expect(422);
            case 2 ->
                caller.patch(thing, Json.object(Example.LONG, null, "unknown", "x"))
                        .expect(422);
            default -> caller.post(thing + Example.PARTS).expect(400, 415);
        };
    }

    /** What the caller itself has said may be repeated to it. */
    private static Answer refuses(String sent, Answer answer) {
        return new Answer(
                answer.request(),
                answer.address(),
                answer.expect(404).status(),
                answer.headers(),
                answer.body().replace(sent, "?"),
                answer.json());
    }

    /** That nothing foreign is there is checked of every answer; here, that the own is. */
    private static Answer holds(ConcurrencyTenant tenant, Answer answer) {
        if (!answer.body().equals("{\"data\":[]}")) assertThat(answer.body()).contains(tenant.mark());
        return answer;
    }

    private void assertThatRowsAreWhereTheyBelong() throws SQLException {
        var tables = new TenantTables();
        for (var tenant : tenants) {
            var rows = tables.rowsOf(tenant.id);
            assertThat(rows)
                    .as("rows of %s", tenant.mark())
                    .anyMatch(row -> row.contains(tenant.mark()))
                    .anyMatch(row -> row.contains(tenant.application));
            for (var row : rows) marks.check(tenant.number, row, "a row, kept");
            assertThat(tables.strangersTo(tenant.id))
                    .as("users who are no members of %s, in its rows", tenant.mark())
                    .isEmpty();
            assertThat(Lists.walk(tenant.app(), Example.THINGS))
                    .as("things of %s", tenant.mark())
                    .hasSize(tenant.written.get());
        }
        assertThat(marks.leaks).isEmpty();
    }

    private List<ConcurrencyTenant> tenants() {
        var plan = World.plan(Example.MODULE);
        var owners = IntStream.range(0, OWNERS).mapToObj(i -> owner()).toList();
        return IntStream.range(0, TENANTS)
                .mapToObj(i -> new ConcurrencyTenant(i, marks, owners.get(i % OWNERS), plan))
                .toList();
    }

    private static Api owner() {
        var email = World.unique("owner") + "@example.com";
        var password = World.unique("password");
        Api.anyone()
                .post("users", Json.object("name", "Owen", "email", email, "password", password))
                .expect(201);
        return Api.anyone().as(World.logIn(email, password).text("token"));
    }
}
