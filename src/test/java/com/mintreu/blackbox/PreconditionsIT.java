package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nobody overwrites what they have not seen, if they say so: If-Match and If-Unmodified-Since on writes. */
class PreconditionsIT {
    private final Tenant tenant = World.tenant();
    private final String post = Example.thing(tenant.published("Guarded"));

    @Test
    void aStaleTagChangesNothing() {
        for (var caller : new Api[] {tenant.app(), tenant.member()}) {
            var stale = tag(caller.get(post));
            caller.patch(post, Example.change(World.unique("Meanwhile"))).expect(200);
            var before = caller.get(post).body();

            for (var sent : List.of(stale, "\"other\"", "W/" + tag(caller.get(post)), "", stale + ", \"other\"")) {
                var late = caller.with("If-Match", sent);
                late.patch(post, Example.change("Late")).problem(412, "precondition-failed");
                late.delete(post + Example.SHOWN).problem(412, "precondition-failed");
                late.delete(post).problem(412, "precondition-failed");
            }
            assertThat(caller.get(post).body()).isEqualTo(before);
        }
        tenant.app().delete(post + Example.SHOWN).expect(204);
        tenant.app().with("If-Match", "\"other\"").put(post + Example.SHOWN).problem(412, "precondition-failed");
    }

    @Test
    void aFreshOneIsTakenInAnyCoding() {
        tenant.app()
                .patch(post, Json.object(Example.LONG, "Many words. ".repeat(500)))
                .expect(200);
        for (var coding : new String[] {"identity", "gzip"}) {
            var tag = tag(tenant.app().with("Accept-Encoding", coding).send("HEAD", post, BodyPublishers.noBody()));
            tenant.app()
                    .with("If-Match", "\"other\", " + tag)
                    .patch(post, Example.change(World.unique("Next")))
                    .expect(200);
            tenant.app()
                    .with("If-Match", tag)
                    .patch(post, Example.change("Late"))
                    .problem(412, "precondition-failed");
        }
        var behindApache = tag(tenant.app().get(post)).replaceAll("\"$", "-gzip\"");
        tenant.app()
                .with("If-Match", behindApache)
                .patch(post, Example.change(World.unique("Next")))
                .expect(200);
        tenant.app()
                .with("If-Match", "*")
                .patch(post, Example.change(World.unique("Any")))
                .expect(200);
    }

    @Test
    void whatAWriteTellsWorksInTheNext() {
        var made = tenant.app().post(Example.THINGS, Example.body("Made")).expect(201);
        var at = Example.thing(made.id());
        var edited = tenant.app()
                .with("If-Match", tag(made))
                .patch(at, Example.change("Once"))
                .expect(200);
        var published = tenant.app()
                .with("If-Match", tag(edited))
                .put(at + Example.SHOWN)
                .expect(200);
        tenant.app()
                .with("If-Match", tag(edited))
                .patch(at, Example.change("Late"))
                .problem(412, "precondition-failed");
        tenant.app().with("If-Match", tag(published)).delete(at).expect(204);
    }

    /** Neither another thing nor a part of this one. */
    @Test
    void aNeighboursChangeFailsNobody() {
        for (var caller : new Api[] {tenant.app(), tenant.member()}) {
            var tag = tag(caller.get(post));
            tenant.app().patch(Example.thing(tenant.draft("Other")), Example.change(World.unique("Neighbour")));
            tenant.app().post(post + Example.PARTS, Example.part()).expect(201);

            for (var added : new String[] {"", "-gz", "-gzip", "-br"}) {
                var sent = tag.replaceAll("\"$", added + "\"");
                var changed = caller.with("If-Match", sent)
                        .patch(post, Example.change(World.unique("Mine")))
                        .expect(200);
                caller.with("If-Match", sent).delete(post).problem(412, "precondition-failed");
                tag = tag(changed);
            }
        }
    }

    @Test
    void theTagOfANeighbourFitsNothing() {
        var other = tag(tenant.app().get(Example.thing(tenant.draft("Other"))));
        tenant.app().with("If-Match", other).patch(post, Example.change("Late")).problem(412, "precondition-failed");
        tenant.app()
                .with("If-Match", tag(tenant.app().get(Example.THINGS)))
                .patch(post, Example.change("Late"))
                .problem(412, "precondition-failed");
    }

    /** What is posted to a list is guarded by the list. */
    @Test
    void theTagOfAListGuardsTheList() {
        var seen = tag(tenant.app().get(Example.THINGS));
        tenant.app()
                .with("If-Match", seen)
                .post(Example.THINGS, Example.body("First"))
                .expect(201);
        tenant.app()
                .with("If-Match", seen)
                .post(Example.THINGS, Example.body("Late"))
                .problem(412, "precondition-failed");
    }

    @Test
    void aTimeGuardsWhereThereIsNoTag() {
        try (var clock = TestClock.stopped()) {
            clock.forward(Duration.ofSeconds(6));
            var seen = tenant.app().get(post).header("Last-Modified").orElseThrow();
            tenant.app()
                    .with("If-Unmodified-Since", seen)
                    .patch(post, Example.change("In time"))
                    .expect(200);
            tenant.app()
                    .with("If-Unmodified-Since", seen)
                    .patch(post, Example.change("Late"))
                    .problem(412, "precondition-failed");
            tenant.app()
                    .with("If-Unmodified-Since", "Sun, 06 Nov 1994 08:49:37 GMT")
                    .delete(post)
                    .problem(412, "precondition-failed");
            tenant.app()
                    .with("If-Unmodified-Since", "yesterday")
                    .patch(post, Example.change("No time at all"))
                    .expect(200);
        }
    }

    @Test
    void otherFaultsAreToldFirst() {
        var late = tenant.app().with("If-Match", "\"other\"");
        late.patch(post, Example.change("")).problem(422, "invalid");
        late.delete(Example.thing("0")).problem(404, "not-found");
        Api.anyone().with("If-Match", "\"other\"").delete(post).problem(401, 404);
    }

    /** Outside of products nothing has an ETag, so that none can fit. */
    @Test
    void whatHasNoTagNeverFitsOne() {
        var at = "tenants/" + tenant.id();
        tenant.office()
                .with("If-Match", "\"other\"")
                .patch(at, Json.object("name", "Late"))
                .problem(412, "precondition-failed");
        tenant.office()
                .with("If-Match", "*")
                .patch(at, Json.object("name", "Any"))
                .expect(200);
        assertThat(tenant.office().get(at).text("name")).isEqualTo("Any");
    }

    @Test
    void ofManyWithOneTagOneWins() throws Exception {
        var tag = tag(tenant.app().get(post));
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(6);
        try {
            List<Future<Integer>> answers = IntStream.range(0, 6)
                    .mapToObj(i -> pool.submit(() -> {
                        start.await();
                        return tenant.app()
                                .with("If-Match", tag)
                                .patch(post, Example.change(World.unique("Race")))
                                .status();
                    }))
                    .toList();
            start.countDown();
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) statuses.add(answer.get());
            assertThat(statuses)
                    .containsOnlyOnce(200)
                    .allMatch(status -> status == 200 || status == 412 || status == 409);
        } finally {
            pool.shutdownNow();
        }
    }

    private static String tag(Answer answer) {
        return answer.header("ETag").orElseThrow(() -> new AssertionError("No ETag: " + answer));
    }
}
