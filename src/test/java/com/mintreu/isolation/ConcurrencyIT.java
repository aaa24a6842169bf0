package com.mintreu.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Answer;
import com.mintreu.blackbox.Api;
import com.mintreu.blackbox.Json;
import com.mintreu.blackbox.Platform;
import com.mintreu.blackbox.Rows;
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

    private final ConcurrencyMarks marks = new ConcurrencyMarks();
    private final List<ConcurrencyTenant> tenants = tenants();
    private final AtomicInteger requests = new AtomicInteger();

    @Test
    void nobodyMeetsAnybody() throws Exception {
        var end = System.nanoTime() + SECONDS * 1_000_000_000;
        var threads = Executors.newFixedThreadPool(THREADS + 1);
        try {
            var running = new ArrayList<Future<?>>();
            running.add(threads.submit(() -> assertThat(World.operator().post("operator/selftests").expect(200).json().path("leaks")).isEmpty()));
            for (int i = 0; i < THREADS; i++) running.add(threads.submit(caller(new Random(i), end)));
            for (var each : running) each.get();
        } finally {
            threads.shutdownNow();
        }
        System.out.printf("concurrency: %d tenants, %d threads, %d requests, %d leaks%n", TENANTS, THREADS, requests.get(), marks.leaks.size());
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
        var post = "blog/posts/" + tenant.posts.get(random.nextInt(tenant.posts.size()));
        var foreign = other.posts.get(random.nextInt(other.posts.size()));
        var caller = random.nextBoolean() ? tenant.app() : tenant.member();
        return switch (random.nextInt(24)) {
            case 0 -> holds(tenant, caller.get("blog/posts?limit=5").expect(200));
            case 1 -> holds(tenant, tenant.visitor().get("blog/posts?limit=3").expect(200));
            case 2 -> holds(tenant, caller.get("blog/posts?slug=shared").expect(200));
            case 3 -> holds(tenant, tenant.visitor().get("blog/posts?slug=shared").expect(200));
            case 4 -> holds(tenant, caller.get(post).expect(200));
            case 5 -> tenant.visitor().get(post).expect(200, 404);
            case 6 -> write(tenant, caller, random);
            case 7 -> caller.post(post + "/comments", Json.object("content", "Said in " + tenant.mark())).expect(201);
            case 8 -> caller.get(post + "/comments").expect(200);
            case 9 -> tenant.visitor().get(post + "/comments").expect(200, 404);
            case 10 -> caller.patch(post, Json.object("title", "Edited by " + tenant.mark())).expect(200, 409);
            case 11 -> caller.put(post + "/publication").expect(200, 409);
            case 12 -> caller.delete(post + "/publication").expect(204, 404, 409);
            case 13 -> holds(tenant, tenant.member().get(tenant.at("applications")).expect(200));
            case 14 -> tenant.member().get(tenant.keys()).expect(200);
            case 15 -> holds(tenant, tenant.member().get("tenants/" + tenant.id).expect(200));
            case 16 -> tenant.revoked().get(post).expect(401);
            case 17 -> tenant.wrong(other).get(post).expect(401);
            case 18 -> refuses(foreign, caller.get("blog/posts/" + foreign));
            case 19 -> refuses(foreign, caller.patch("blog/posts/" + foreign, Json.object("title", tenant.mark())));
            case 20 -> refuses(foreign, caller.delete("blog/posts/" + foreign + "/publication"));
            case 21 -> refuses(other.domain, tenant.app().atHost(other.domain).get("blog/posts"));
            case 22 -> refuses(other.application, tenant.member().get("blog/posts?application=" + other.application));
            default -> fails(caller, post, random);
        };
    }

    private Answer write(ConcurrencyTenant tenant, Api caller, Random random) {
        var slug = random.nextInt(3) == 0 ? "shared" : "post-" + random.nextInt(200);
        var made = caller.post("blog/posts", Json.object("title", tenant.mark(), "content", tenant.mark() + " writes", "slug", slug)).expect(201, 409);
        if (made.status() == 201) {
            tenant.written.incrementAndGet();
            tenant.posts.add(marks.claim(made.id(), tenant.number));
        }
        return made;
    }

    private static Answer fails(Api caller, String post, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> caller.post("blog/posts", "{\"title\": ").expect(400);
            case 1 -> caller.post("blog/posts", Json.object("title", 7, "content", true)).expect(422);
            case 2 -> caller.patch(post, Json.object("content", null, "unknown", "x")).expect(422);
            default -> caller.post(post + "/comments").expect(400, 415);
        };
    }

    /** What the caller itself has said may be repeated to it. */
    private static Answer refuses(String sent, Answer answer) {
        return new Answer(answer.request(), answer.address(), answer.expect(404).status(), answer.headers(), answer.body().replace(sent, "?"), answer.json());
    }

    /** That nothing foreign is there is checked of every answer; here, that the own is. */
    private static Answer holds(ConcurrencyTenant tenant, Answer answer) {
        if (!answer.body().equals("{\"data\":[]}")) assertThat(answer.body()).contains(tenant.mark());
        return answer;
    }

    private void assertThatRowsAreWhereTheyBelong() throws SQLException {
        try (var root = Platform.get().database().asRoot(); var statement = root.createStatement()) {
            for (var tenant : tenants) {
                var is = " where x.tenant_id = " + Rows.number(tenant.id);
                for (var texts : List.of("x.name from mintreu.applications x", "concat(x.title, x.content, x.slug) from mintreu.blog_posts x", "x.content from mintreu.blog_comments x")) {
                    var rows = statement.executeQuery("select " + texts + is);
                    while (rows.next()) marks.check(tenant.number, rows.getString(1), "a row, " + texts + ", kept");
                }
                var counts = statement.executeQuery("select count(*), count(distinct x.application_id) from mintreu.blog_posts x" + is);
                assertThat(counts.next()).isTrue();
                assertThat(counts.getInt(1)).as("posts of %s", tenant.mark()).isEqualTo(tenant.written.get());
                assertThat(counts.getInt(2)).isEqualTo(1);
            }
            var strangers = statement.executeQuery("select count(*) from mintreu.blog_posts p left join mintreu.memberships m "
                    + "on m.tenant_id = p.tenant_id and m.user_id = p.author_id where p.author_id is not null and m.id is null");
            assertThat(strangers.next()).isTrue();
            assertThat(strangers.getInt(1)).as("posts by strangers").isZero();
        }
        assertThat(marks.leaks).isEmpty();
    }

    private List<ConcurrencyTenant> tenants() {
        var plan = plan();
        var owners = IntStream.range(0, OWNERS).mapToObj(i -> owner()).toList();
        return IntStream.range(0, TENANTS).mapToObj(i -> new ConcurrencyTenant(i, marks, owners.get(i % OWNERS), plan)).toList();
    }

    private static Api owner() {
        var email = World.unique("owner") + "@example.com";
        var password = World.unique("password");
        Api.anyone().post("users", Json.object("name", "Owen", "email", email, "password", password)).expect(201);
        return Api.anyone().as(World.logIn(email, password).text("token"));
    }

    private static String plan() {
        var found = Api.anyone().get("products/blog");
        var product = found.status() == 200 ? found.id()
                : World.operator().post("operator/products", Json.object("name", "Blog", "slug", "blog", "moduleKey", "blog")).expect(201).id();
        return World.plan(product, "9.90").id();
    }
}
