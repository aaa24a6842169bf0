package com.mintreu.starts;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Example;
import com.mintreu.blackbox.Json;
import com.mintreu.blackbox.Rows;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Each quota at its limit, and with more callers at once than it has room for. */
@EnabledIfSystemProperty(named = "mintreu.container", matches = "tomcat")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class QuotasIT {
    private static final int CALLERS = 6;
    private static final String PASSWORD = "as long as it must be";
    private static OwnDatabase database;
    private static Node node;
    private static World world;
    private static Caller operator;
    private static String plan;
    private static int people;

    @BeforeAll
    static void start() throws SQLException {
        database = OwnDatabase.empty("quotas");
        node = Node.start(
                "quotas",
                database.settings(
                        "mintreu.setup.token",
                        World.TOKEN,
                        "mintreu.clock",
                        "movable",
                        "mintreu.password.cost",
                        "4",
                        "mintreu.tripwire",
                        "fail",
                        "mintreu.quota.tenants",
                        "3",
                        "mintreu.quota.applications",
                        "4",
                        "mintreu.quota.keys",
                        "2",
                        "mintreu.quota.sessions",
                        "5",
                        "mintreu.quota.plans",
                        "3",
                        "mintreu.quota.rows",
                        "20",
                        "mintreu.quota.bytes",
                        "1"));
        world = World.make(node.caller());
        operator = world.operator(node.caller());
        plan = operator.get("products/" + Example.MODULE)
                .json()
                .path("plans")
                .path(0)
                .path("id")
                .asText();
    }

    @AfterAll
    static void stop() {
        if (node != null) node.close();
    }

    /** A tenant with an application. */
    private record Site(String tenant, Caller owner, Caller app, String application) {
        static Site make() {
            var owner = person();
            var tenant = owner.make("tenants", "name", "Site", "domain", "site-" + people + ".localhost")
                    .text("id");
            owner.make("tenants/" + tenant + "/subscriptions", "plan", plan);
            var application = "tenants/" + tenant + "/applications/"
                    + owner.make("tenants/" + tenant + "/applications", "product", Example.MODULE, "name", "Mine")
                            .text("id");
            var key = owner.make(application + "/keys");
            return new Site(tenant, owner, node.caller().withKey(key.text("key"), key.text("secret")), application);
        }

        String write(String text) {
            return succeeded(tryToWrite(text)).text("id");
        }

        Caller.Answer tryToWrite(String text) {
            return app.call("POST", "api/v1/" + Example.THINGS, Example.body("Hello", text));
        }

        void writePart(String thing) {
            succeeded(app.call("POST", "api/v1/" + Example.thing(thing) + Example.PARTS, Example.part()));
        }

        void delete(String thing) {
            assertThat(app.call("DELETE", "api/v1/" + Example.thing(thing), "").status())
                    .isEqualTo(204);
        }

        int things() {
            return app.get(Example.THINGS + "?limit=100").json().path("data").size();
        }

        private static Caller.Answer succeeded(Caller.Answer answer) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(201);
            return answer;
        }

        /** Rows and bytes, as they are written down. */
        String usage() throws SQLException {
            return database.rows("SELECT SUM(used_rows), SUM(used_bytes) FROM content_versions WHERE tenant_id = "
                            + Rows.number(tenant))
                    .get(0);
        }
    }

    @Test
    void ofTenants() throws Exception {
        var ada = person();
        var number = new AtomicInteger();

        roomFor(
                3,
                "tenants",
                "A user may own 3 tenants, and owns 3.",
                atOnce(() -> create(
                        ada, "tenants", "name", "Ada", "domain", "ada-" + number.incrementAndGet() + ".localhost")));
        assertThat(ada.get("tenants").json().path("data")).hasSize(3);
        person().make("tenants", "name", "Bob", "domain", "bob.localhost");
    }

    @Test
    void ofApplications() throws Exception {
        var site = Site.make();
        var applications = "tenants/" + site.tenant() + "/applications";

        roomFor(
                3,
                "applications",
                "A tenant may have 4 applications, and has 4.",
                atOnce(() -> create(site.owner(), applications, "product", Example.MODULE, "name", "More")));
        assertThat(site.owner().get(applications).json().path("data")).hasSize(4);
    }

    @Test
    void ofKeys() throws Exception {
        var site = Site.make();

        roomFor(
                1,
                "keys",
                "An application may have 2 API keys, and has 2.",
                atOnce(() -> create(site.owner(), site.application() + "/keys")));
        var keys = site.owner().get(site.application() + "/keys").json().path("data");
        assertThat(keys).hasSize(2);
        site.owner()
                .call(
                        "DELETE",
                        "api/v1/" + site.application() + "/keys/"
                                + keys.path(1).path("id").asText(),
                        "");
        site.owner().make(site.application() + "/keys");
    }

    @Test
    void ofPlans() throws Exception {
        var product = operator.make("operator/products", "name", "Few", "slug", "few", "moduleKey", Example.MODULE)
                .text("id");

        roomFor(
                3,
                "plans",
                "A product may have 3 plans, and has 3.",
                atOnce(() -> create(
                        operator,
                        "operator/plans",
                        "productId",
                        product,
                        "name",
                        "Plan",
                        "price",
                        "0.00",
                        "currency",
                        "EUR",
                        "billingCycle",
                        "monthly")));
        assertThat(node.caller().get("products/few").json().path("plans")).hasSize(3);
    }

    @Test
    void ofSessionsTheOldestIsEnded() throws Exception {
        var email = register();
        var tokens = Stream.generate(() -> logIn(email)).limit(6).toList();

        assertThat(node.caller().withToken(tokens.get(0)).get("me").status()).isEqualTo(401);
        for (var token : tokens.subList(1, 6))
            assertThat(node.caller().withToken(token).get("me").status()).isEqualTo(200);
        assertThat(atOnce(() -> create(node.caller(), "sessions", "email", email, "password", PASSWORD)))
                .allSatisfy(
                        answer -> assertThat(answer.status()).as("%s", answer).isEqualTo(201));
        assertThat(node.caller().withToken(tokens.get(5)).get("me").status()).isEqualTo(401);
        assertThat(sessionsOf(email)).isEqualTo("5");
    }

    @Test
    void ofSessionsTheExpiredGoFirst() throws Exception {
        var email = register();
        var first = logIn(email);
        for (int i = 0; i < 2; i++) logIn(email);
        world.setClock(node.caller(), Instant.now().minus(Duration.ofDays(8)));
        for (int i = 0; i < 2; i++) logIn(email);
        world.setClock(node.caller(), Instant.now());

        logIn(email);

        assertThat(node.caller().withToken(first).get("me").status()).isEqualTo(200);
        assertThat(sessionsOf(email)).isEqualTo("4");
    }

    @Test
    void ofRowsWhatADeletionTookAlongIsCountedAnew() throws SQLException {
        var site = Site.make();
        var whole = site.write("x");
        for (int i = 0; i < 15; i++) site.writePart(whole);
        site.delete(whole);
        assertThat(site.usage()).startsWith("15 "); // the parts that went with it

        for (int i = 0; i < 20; i++) site.write("x");
        for (int i = 0; i < 2; i++)
            exceeded(site.tryToWrite("x"), "rows", 20, 20, "A tenant may have 20 rows of content, and has 20.");
        assertThat(site.things()).isEqualTo(20);
        assertThat(site.usage()).startsWith("20 ");

        var last = site.app()
                .get(Example.THINGS)
                .json()
                .path("data")
                .path(0)
                .path("id")
                .asText();
        assertThat(site.app()
                        .call("PUT", "api/v1/" + Example.thing(last) + Example.SHOWN, "")
                        .status())
                .isEqualTo(200);
        site.delete(last);
        site.write("x");
        exceeded(site.tryToWrite("x"), "rows", 20, 20, "has 20.");
        Site.make().write("x");
    }

    @Test
    void ofBytes() throws SQLException {
        var site = Site.make();
        var most = "x".repeat(300_000);
        for (int i = 0; i < 3; i++) site.write(most);
        var used = Long.parseLong(site.usage().split(" ")[1]);

        exceeded(
                site.tryToWrite(most),
                "bytes",
                1 << 20,
                used,
                "A tenant may have 1048576 bytes of content, and has " + used + ".");
        assertThat(site.things()).isEqualTo(3);
        var first = "api/v1/" + Example.THINGS + "/"
                + site.app()
                        .get(Example.THINGS)
                        .json()
                        .path("data")
                        .path(0)
                        .path("id")
                        .asText();
        var editor = site.app().with("Content-Type", "application/merge-patch+json");
        assertThat(editor.call("PATCH", first, Json.object(Example.LONG, "x".repeat(490_000)))
                        .status())
                .isEqualTo(403);
        assertThat(editor.call("PATCH", first, Json.object(Example.LONG, "less"))
                        .status())
                .isEqualTo(200);
        site.write(most);
    }

    private static void roomFor(int room, String quota, String detail, List<Caller.Answer> answers) {
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .as("%s", answers)
                .hasSize(room);
        var limit = Long.parseLong(detail.replaceAll("\\D+(\\d+).*", "$1"));
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> exceeded(answer, quota, limit, limit, detail));
    }

    private static void exceeded(Caller.Answer answer, String quota, long limit, long used, String detail) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(403);
        assertThat(answer.text("type")).isEqualTo("urn:mintreu:problem:quota-exceeded");
        assertThat(answer.text("detail")).endsWith(detail);
        assertThat(List.of(answer.text("quota"), answer.text("limit"), answer.text("used")))
                .containsExactly(quota, String.valueOf(limit), String.valueOf(used));
    }

    private static Caller.Answer create(Caller caller, String path, Object... namesAndValues) {
        return caller.call("POST", "api/v1/" + path, Json.object(namesAndValues));
    }

    private static Caller person() {
        return node.caller().withToken(logIn(register()));
    }

    private static String register() {
        var email = "person-" + ++people + "@example.com";
        node.caller().make("users", "name", "Ada", "email", email, "password", PASSWORD);
        return email;
    }

    private static String logIn(String email) {
        return node.caller()
                .make("sessions", "email", email, "password", PASSWORD)
                .text("token");
    }

    private static String sessionsOf(String email) throws SQLException {
        return database.rows("SELECT COUNT(*) FROM sessions s JOIN users u ON u.id = s.user_id WHERE u.email = '"
                        + email + "'")
                .get(0);
    }

    private static List<Caller.Answer> atOnce(Callable<Caller.Answer> call) throws Exception {
        var threads = Executors.newFixedThreadPool(CALLERS);
        try {
            var answers = new ArrayList<Caller.Answer>();
            for (var answer :
                    threads.invokeAll(Stream.generate(() -> call).limit(CALLERS).toList())) answers.add(answer.get());
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
