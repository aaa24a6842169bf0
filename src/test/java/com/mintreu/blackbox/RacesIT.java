package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Several do the same at the same moment: one wins, the others are told, nothing is there twice. */
class RacesIT {
    private static final int CALLERS = 6;

    @Test
    void forAnEmail() throws Exception {
        var person = Json.object("name", "Ada", "email", World.unique("ada") + "@example.com", "password", World.unique("password"));

        oneWins(201, 409, 503, atOnce(() -> Api.anyone().post("users", person))); // some may not get their turn to hash
    }

    @Test
    void forADomain() throws Exception {
        var owner = World.person();
        var tenant = Json.object("name", "Ada", "domain", World.domain());

        oneWins(201, 409, atOnce(() -> owner.api().post("tenants", tenant)));
        assertThat(owner.api().get("tenants").data()).hasSize(1);
    }

    @Test
    void forASubscription() throws Exception {
        var owner = World.person();
        var subscriptions = "tenants/" + World.found(owner).id() + "/subscriptions";
        var subscription = Json.object("plan", World.plan());

        oneWins(201, 409, atOnce(() -> owner.api().post(subscriptions, subscription)));
        assertThat(owner.api().get(subscriptions).data()).hasSize(1);
    }

    @Test
    void forASlug() throws Exception {
        var tenant = World.tenant();
        var post = Json.object("title", "Hello", "content", "World", "slug", "hello");

        oneWins(201, 409, atOnce(() -> tenant.app().post("blog/posts", post)));
        assertThat(tenant.app().get("blog/posts").data()).hasSize(1);
    }

    /** The platform made the slugs, so nobody is told that one is taken. */
    @Test
    void forTheSlugOfOneTitle() throws Exception {
        var tenant = World.tenant();
        var post = Json.object("title", "Hello", "content", "World");

        for (var round = 1; round <= 3; round++) {
            atOnce(Collections.nCopies(8, () -> tenant.app().post("blog/posts", post))).forEach(answer -> answer.expect(201));
            assertThat(tenant.app().get("blog/posts?limit=100").data()).extracting(each -> each.path("slug").textValue()).hasSize(8 * round).doesNotHaveDuplicates();
        }
    }

    @Test
    void toPublish() throws Exception {
        var tenant = World.tenant();
        var at = "blog/posts/" + tenant.draft("Hello");

        oneWins(200, 409, atOnce(() -> tenant.app().put(at + "/publication")));
        oneWins(204, 404, 409, atOnce(() -> tenant.app().delete(at + "/publication")));
    }

    @Test
    void toDelete() throws Exception {
        var tenant = World.tenant();
        var at = "blog/posts/" + tenant.draft("Hello");

        oneWins(204, 404, 409, atOnce(() -> tenant.app().delete(at)));
    }

    @Test
    void aKeyThatIsRevokedAtItsFirstUse() throws Exception {
        var tenant = World.tenant();
        for (int i = 0; i < 20; i++) {
            var key = tenant.newKey(tenant.application());
            var app = Api.anyone().withKey(key.text("key"), key.text("secret"));
            var answers = atOnce(List.of(() -> tenant.office().delete(tenant.at("applications/" + tenant.application() + "/keys/" + key.id())), () -> app.get("blog/posts")));
            answers.get(0).expect(204);
            answers.get(1).expect(200, 401);
        }
    }

    @Test
    void aCommentOnAPostThatIsJustBeingDeleted() throws Exception {
        var tenant = World.tenant();
        for (int i = 0; i < 5; i++) {
            var at = "blog/posts/" + tenant.draft("Hello");
            var answers = atOnce(List.of(() -> tenant.app().delete(at), () -> tenant.app().post(at + "/comments", Json.object("content", "x"))));
            answers.get(0).expect(204, 409);
            answers.get(1).expect(201, 404, 409);
        }
    }

    private static void oneWins(int won, int lost, List<Answer> answers) {
        oneWins(won, lost, lost, answers);
    }

    private static void oneWins(int won, int lost, int orLost, List<Answer> answers) {
        assertThat(answers).filteredOn(answer -> answer.status() == won).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != won).allSatisfy(answer -> answer.problem(lost, orLost));
    }

    private static List<Answer> atOnce(Callable<Answer> call) throws Exception {
        var calls = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < CALLERS; i++) {
            calls.add(call);
        }
        return atOnce(calls);
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        var threads = Executors.newFixedThreadPool(calls.size());
        var start = new CyclicBarrier(calls.size());
        try {
            var waiting = new ArrayList<Future<Answer>>();
            for (var call : calls) {
                waiting.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            var answers = new ArrayList<Answer>();
            for (var answer : waiting) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
