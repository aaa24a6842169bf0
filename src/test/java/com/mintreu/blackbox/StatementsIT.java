package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads are cheap: in steady state one statement each. */
class StatementsIT {
    private static final Tenant TENANT = World.tenant();
    private static final String POST = TENANT.published("Hello");
    private static final int TIMES = 20;
    private StatementLog log;

    @BeforeEach
    void listen() throws SQLException {
        log = new StatementLog();
    }

    @AfterEach
    void listenNoMore() throws SQLException {
        log.close();
    }

    @Test
    void aKeyReadsPostsWithOneStatement() throws SQLException {
        takesOneStatement(TENANT.app(), Example.THINGS);
        takesOneStatement(TENANT.app(), Example.thing(POST));
    }

    @Test
    void aMemberReadsPostsWithOneStatement() throws SQLException {
        takesOneStatement(TENANT.member(), Example.THINGS);
        takesOneStatement(TENANT.member(), Example.thing(POST));
        takesOneStatement(TENANT.office().with("Mintreu-Application", TENANT.application()), Example.THINGS);
    }

    @Test
    void aVisitorReadsWhatHasNotChangedWithout() throws SQLException {
        assertThat(statements(TENANT.visitor(), Example.THINGS, 200)).isEmpty();
        assertThat(statements(TENANT.visitor(), Example.thing(POST), 200)).isEmpty();
    }

    /** Seconds after a change, for a tag that is made sooner ends a while after it. */
    @Test
    void thatNothingHasChangedTakesOneSmallStatementAndForAVisitorNone() throws SQLException {
        try (var clock = TestClock.stopped()) {
            clock.forward(Duration.ofSeconds(10));
            for (var path : new String[] {Example.THINGS, Example.thing(POST)}) {
                assertThat(statements(TENANT.visitor().with("If-None-Match", tag(TENANT.visitor(), path)), path, 304))
                        .isEmpty();
                assertThat(statements(TENANT.app().with("If-None-Match", tag(TENANT.app(), path)), path, 304))
                        .hasSize(TIMES)
                        .allSatisfy(sql -> assertThat(sql.toLowerCase())
                                .contains("from content_versions where")
                                .startsWith("select collection as a1, number as a2 "));
            }
        }
    }

    @Test
    void whichApplicationsAMemberHasTakesOneStatementHoweverManyTheTenants() throws SQLException {
        var ada = World.person();
        for (int i = 0; i < 12; i++) World.tenantOf(ada);
        ada.api().get("me").expect(200); // who she is, is known
        log.forget();

        ada.api().get(Example.THINGS).problem(400, "application-ambiguous");
        var first = log.statements();
        assertThat(first).as("what is remembered may have ended just now").hasSizeLessThanOrEqualTo(4);
        assertThat(first)
                .map(String::toLowerCase)
                .filteredOn(sql -> sql.contains("application"))
                .hasSize(1)
                .first()
                .asString()
                .contains("application_directory", "memberships");
        log.forget();
        ada.api().get(Example.THINGS).problem(400, "application-ambiguous");
        assertThat(log.statements())
                .map(String::toLowerCase)
                .filteredOn(sql -> sql.contains("application"))
                .isEmpty();
    }

    @Test
    void aNamedApplicationIsFoundWithOneStatementHoweverManyTheTenants() throws SQLException {
        var ada = World.person();
        for (int i = 0; i < 11; i++) World.tenantOf(ada);
        var last = World.tenantOf(ada);
        ada.api().get("me").expect(200);
        log.forget();

        ada.api()
                .with("Mintreu-Application", last.application())
                .get(Example.THINGS)
                .expect(200);
        assertThat(log.statements())
                .as("application, membership, entitlement, posts, and what is no longer remembered")
                .hasSizeLessThanOrEqualTo(7)
                .filteredOn(sql -> sql.toLowerCase().contains("application_directory"))
                .hasSize(1);
    }

    @Test
    void howMuchATenantHasIsAskedForAtMostOnceInAWhile() throws SQLException {
        TENANT.draft("Warm");
        log.forget();
        for (int i = 0; i < TIMES; i++) TENANT.draft("Hello");

        var onVersions = log.statements().stream()
                .map(String::toLowerCase)
                .filter(sql -> sql.contains("content_versions"))
                .toList();
        assertThat(onVersions)
                .filteredOn(sql -> sql.startsWith("update") && sql.contains("used_rows") && sql.contains("used_bytes"))
                .hasSize(TIMES);
        assertThat(onVersions).as("%s", onVersions).hasSizeLessThanOrEqualTo(TIMES + 2);
    }

    /** Begin, the row, the version of its collection with the tenant's usage, commit; and what a thing that lies in another must look up. */
    @Test
    void aWriteTakesFourStatementsAndOneOfAPartFive() throws Exception {
        TENANT.app()
                .patch(Example.thing(POST), Example.change(World.unique("Warm")))
                .expect(200);
        log.forget();
        TENANT.app().post(Example.thing(POST) + Example.PARTS, Example.part()).expect(201);
        assertThat(log.statements()).hasSize(5).first().asString().startsWithIgnoringCase("select");

        log.forget();
        TENANT.app()
                .patch(Example.thing(POST), Example.change(World.unique("Next")))
                .expect(200);
        assertThat(log.statements())
                .extracting(sql -> sql.strip().split(" ")[0].toUpperCase())
                .containsExactly("SELECT", "START", "UPDATE", "UPDATE", "COMMIT");
    }

    @Test
    void theUseOfAKeyIsWrittenOnceAMinute() throws Exception {
        var key = TENANT.newKey(TENANT.application());
        var app = Api.anyone().withKey(key.text("key"), key.text("secret"));
        log.forget();

        for (int i = 0; i < 200; i++) {
            app.get(Example.thing(POST)).expect(200);
        }

        assertThat(lastUsed(key.id()))
                .isBetween(Instant.now().minusSeconds(120), Instant.now().plusSeconds(1));
        assertThat(log.statements())
                .filteredOn(sql -> sql.strip().toLowerCase().matches("(?s)(update|insert|replace).*last_used_at.*"))
                .hasSize(1);
    }

    private void takesOneStatement(Api caller, String path) throws SQLException {
        assertThat(statements(caller, path, 200)).as(path).hasSize(TIMES).allSatisfy(sql -> assertThat(
                        sql.strip().toLowerCase())
                .startsWith("select"));
    }

    /** Warms up, and then counts. */
    private List<String> statements(Api caller, String path, int status) throws SQLException {
        caller.get(path).expect(status);
        caller.get(path).expect(status);
        log.forget();
        for (int i = 0; i < TIMES; i++) {
            caller.get(path).expect(status);
        }
        return log.statements();
    }

    private static String tag(Api caller, String path) {
        return caller.get(path).header("ETag").orElseThrow();
    }

    /** The platform may write a use down a moment after it answered. */
    private static Instant lastUsed(String keyId) throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            for (var key : TENANT.office()
                    .get(TENANT.at("applications/" + TENANT.application() + "/keys"))
                    .expect(200)
                    .data()) {
                if (key.path("id").textValue().equals(keyId) && key.has("lastUsedAt")) {
                    return Instant.parse(key.path("lastUsedAt").textValue());
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The use of key " + keyId + " was not written down.");
    }
}
