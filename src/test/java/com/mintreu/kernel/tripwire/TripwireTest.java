package com.mintreu.kernel.tripwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.kernel.LogOf;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which statements keep to a tenant; doc and wiki are tenant-owned, plan is not. */
class TripwireTest {
    private static final Set<String> OWNED = Set.of("doc", "wiki");

    @RegisterExtension
    final LogOf log = new LogOf(Tripwire.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id, title FROM doc WHERE ((id = ?) AND (tenant_id = ?)) LIMIT ?, ?",
                "SELECT t0.id FROM doc t0 WHERE (((t0.a = ?) AND ((t0.b < ?) OR (t0.id < ?))) AND (t0.tenant_id = ?)) ORDER BY t0.id DESC LIMIT ?",
                "SELECT t0.id FROM doc AS t0 WHERE t0.tenant_id = ? FOR UPDATE",
                "SELECT t1.id, t0.id FROM wiki t0, doc t1 WHERE (((t0.id = t1.wiki_id) AND (t0.tenant_id = ?)) AND (t1.tenant_id = ?))",
                "SELECT t1.id FROM wiki t0, doc t1 WHERE t1.tenant_id = ? AND t0.id = t1.wiki_id AND t0.tenant_id = t1.tenant_id",
                "SELECT t0.id FROM wiki t0 LEFT OUTER JOIN doc t1 ON ((t1.tenant_id = t0.tenant_id) AND (t1.wiki_id = t0.id)) WHERE (t0.tenant_id = ?)",
                "SELECT t0.id FROM doc t0 LEFT JOIN wiki t1 ON t1.id = t0.wiki_id AND t1.tenant_id = ? WHERE t0.tenant_id = ?",
                "SELECT t0.id FROM doc t0 LEFT OUTER JOIN wiki t1 ON (t1.id = t0.wiki_id) WHERE ((t0.tenant_id = ?) AND (t1.tenant_id = ?))",
                "SELECT t0.id FROM doc t0 LEFT OUTER JOIN wiki t1 ON (t1.id = t0.wiki_id AND t1.tenant_id = t0.tenant_id), doc t2 WHERE t0.tenant_id = ? AND t2.tenant_id = ?",
                "SELECT a.id FROM doc a INNER JOIN wiki b ON b.tenant_id = a.tenant_id JOIN doc c ON (c.tenant_id = b.tenant_id) WHERE c.tenant_id = ?",
                "SELECT a.id FROM doc a LEFT JOIN (wiki b JOIN doc c ON c.tenant_id = b.tenant_id) ON b.tenant_id = a.tenant_id WHERE a.tenant_id = ?",
                "SELECT m.id FROM membership m JOIN doc d ON d.tenant_id = m.tenant_id WHERE m.tenant_id = ?",
                "SELECT COUNT(tenant_id) FROM doc WHERE (tenant_id = ?)",
                "SELECT DISTINCT p.name FROM plan p WHERE p.id IN (SELECT d.plan_id FROM doc d WHERE d.tenant_id = ?)",
                "SELECT t0.id FROM wiki t0 WHERE EXISTS (SELECT ? FROM doc t1 WHERE ((t1.wiki_id = t0.id) AND (t1.tenant_id = t0.tenant_id))) AND (t0.tenant_id = ?)",
                "SELECT (SELECT COUNT(*) FROM doc t1 WHERE t1.tenant_id = t0.tenant_id AND (t1.a = ? OR t1.b = ?)) FROM wiki t0 WHERE t0.tenant_id = ?",
                "SELECT b.a FROM wiki b WHERE b.tenant_id = ? GROUP BY b.a HAVING COUNT(b.id) > (SELECT AVG(d.n) FROM doc d WHERE d.tenant_id = ?)",
                "SELECT x.id FROM (SELECT d.id FROM doc d WHERE d.tenant_id = ?) x WHERE x.id > ?",
                "(SELECT a.id FROM doc a WHERE a.tenant_id = ?) UNION ALL (SELECT b.id FROM wiki b WHERE b.tenant_id = ?) ORDER BY 1",
                "SELECT a.id FROM doc a WHERE a.tenant_id = ? UNION SELECT b.id FROM wiki b WHERE (b.tenant_id) = (?)",
                "SELECT a.id FROM doc a WHERE a.n BETWEEN ? AND ? AND a.tenant_id = ?",
                "SELECT d.id FROM app.doc d WHERE ? = d.tenant_id",
                "SELECT doc.id FROM doc WHERE doc.tenant_id = ?",
                "SELECT `t0`.`key` FROM `doc` `t0` WHERE `t0`.`tenant_id` = ?",
                "select T0.ID from DOC T0 where T0.TENANT_ID = ?;",
                "SELECT d.id -- of wiki\nFROM doc d /* and wiki */ WHERE # wiki\n d.tenant_id = ?",
                "SELECT p.id FROM plan p WHERE p.name = 'from doc' OR p.name = \"wiki\" OR p.name = 'it''s \\' doc'",
                "SELECT p.doc FROM plan p",
                "SELECT id FROM plan",
                "INSERT INTO doc (tenant_id, id, title) VALUES (?, ?, ?)",
                "INSERT INTO doc (id, title, tenant_id) VALUES (?, NULL, ?), (?, 'x', ?)",
                "INSERT INTO plan (id, docs) VALUES (?, (SELECT MAX(d.id) FROM doc d WHERE d.tenant_id = ?))",
                "INSERT INTO plan (id) SELECT d.id FROM doc d WHERE d.tenant_id = ?",
                "UPDATE doc SET title = ?, version = ? WHERE (((tenant_id = ?) AND (id = ?)) AND (version = ?))",
                "UPDATE doc d SET d.title = (SELECT b.title FROM wiki b WHERE b.tenant_id = d.tenant_id AND b.id = d.wiki_id) WHERE d.tenant_id = ?",
                "UPDATE doc SET used = ? WHERE (((id = ?) AND ((used IS NULL) OR (used <= ?))) AND (tenant_id = ?))",
                "DELETE FROM doc WHERE ((tenant_id = ?) AND (id = ?))",
                "DELETE FROM doc WHERE EXISTS (SELECT b.id FROM wiki b WHERE b.id = doc.wiki_id AND b.tenant_id = doc.tenant_id) AND tenant_id = ?",
                "CREATE TABLE plan (id BIGINT)",
                "COMMIT",
                ""
            })
    void keepsToATenant(String sql) {
        assertThat(TenantCheck.complaint(sql, OWNED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // L1, L1b: an outer join without the tenant; a foreign parent comes along
                "SELECT t1.title FROM doc t0 LEFT OUTER JOIN wiki t1 ON (t1.id = t0.wiki_id) WHERE (t0.tenant_id = ?)",
                "SELECT t1.id FROM wiki t0 LEFT OUTER JOIN (wiki_doc t2 JOIN doc t1 ON (t1.id = t2.doc_id)) ON (t2.wiki_id = t0.id) WHERE (t0.tenant_id = ?)",
                // L2: by id alone
                "UPDATE wiki SET title = ? WHERE ((id = ?) AND (version = ?))",
                "DELETE FROM doc WHERE (id = ?)",
                // L3: written by hand
                "UPDATE wiki SET title = 'x'",
                "SELECT * FROM wiki",
                "SELECT * FROM wiki WHERE id = ?",
                // L7: gives a row away
                "UPDATE doc SET tenant_id = ? WHERE tenant_id = ?",
                "UPDATE doc d SET d.title = ?, d.tenant_id = ? WHERE d.tenant_id = ?",
                // weakened
                "SELECT a.id FROM doc a WHERE a.tenant_id = ? OR 1 = 1",
                "SELECT a.id FROM doc a WHERE (1 = 1 or 1 = 1 AND a.tenant_id = ?)",
                "SELECT a.id FROM doc a WHERE a.tenant_id = ? || 1",
                "SELECT a.id FROM doc a WHERE a.tenant_id = ? XOR a.x = ?",
                "SELECT a.id FROM doc a WHERE NOT (a.tenant_id = ?)",
                "SELECT a.id FROM doc a WHERE NOT a.tenant_id = ?",
                "SELECT a.id FROM doc a WHERE a.tenant_id <> ?",
                "SELECT a.id FROM doc a WHERE a.tenant_id >= ?",
                "SELECT a.id FROM doc a WHERE a.tenant_id = ? IS NULL",
                "SELECT a.id FROM doc a WHERE a.tenant_id = ? = 0",
                "SELECT a.id FROM doc a WHERE a.tenant_id = ? + 1",
                "SELECT a.id FROM doc a WHERE a.n BETWEEN ? AND a.tenant_id = ?",
                "SELECT a.id FROM doc a WHERE CASE WHEN a.n = ? AND a.tenant_id = ? AND a.m THEN 1 ELSE 1 END",
                "SELECT a.id FROM doc a WHERE COALESCE(a.tenant_id = ?, 1)",
                "SELECT a.id FROM doc a WHERE a.title = 'a.tenant_id = ?'",
                "SELECT a.id FROM doc a WHERE a.n = 1 /* AND a.tenant_id = ? */",
                "SELECT a.id FROM doc a WHERE a.n = 1 -- AND a.tenant_id = ?",
                "SELECT a.id FROM doc a HAVING a.tenant_id = ?",
                "SELECT a.id, a.tenant_id = ? FROM doc a",
                "SELECT a.id FROM doc a ORDER BY a.tenant_id = ?",
                "SELECT a.id FROM doc a WHERE (SELECT 1 FROM plan p WHERE p.n = ? AND a.tenant_id = ?)",
                // never reaches a bound value
                "SELECT a.id FROM doc a, wiki b WHERE a.tenant_id = b.tenant_id",
                "SELECT a.id FROM doc a WHERE a.tenant_id = a.tenant_id",
                "SELECT a.id FROM doc a WHERE a.tenant_id = tenant_id",
                "SELECT a.id FROM doc a WHERE a.tenant_id = 7",
                "SELECT a.id FROM doc a WHERE a.tenant_id = @tenant",
                "SELECT a.id FROM doc a, wiki b WHERE tenant_id = ?",
                "SELECT a.id FROM doc a WHERE b.tenant_id = ?",
                "SELECT a.id FROM doc a, doc b WHERE a.tenant_id = ?",
                // the tenant on the wrong side of an outer join
                "SELECT a.id FROM doc a LEFT JOIN wiki b ON a.tenant_id = ? AND b.tenant_id = a.tenant_id",
                "SELECT a.id FROM doc a LEFT JOIN wiki b ON b.tenant_id = ? AND a.tenant_id = b.tenant_id",
                "SELECT a.id FROM doc a RIGHT JOIN wiki b ON b.tenant_id = a.tenant_id WHERE a.tenant_id = ?",
                "SELECT a.id FROM plan a LEFT JOIN (wiki b LEFT JOIN doc c ON b.tenant_id = ? AND c.tenant_id = b.tenant_id) ON b.id = a.id",
                "SELECT a.id FROM wiki a LEFT JOIN doc b LEFT JOIN doc c ON c.tenant_id = a.tenant_id ON b.tenant_id = a.tenant_id WHERE a.tenant_id = ?",
                "SELECT a.id FROM wiki a NATURAL JOIN doc b WHERE a.tenant_id = ?",
                "SELECT a.id FROM wiki a JOIN doc b USING (tenant_id) WHERE a.tenant_id = ?",
                // below
                "SELECT b.id FROM wiki b WHERE b.tenant_id = ? AND b.id IN (SELECT d.wiki_id FROM doc d)",
                "SELECT p.id FROM plan p WHERE EXISTS (SELECT d.id FROM doc d WHERE d.tenant_id = p.tenant_id)",
                "SELECT b.id FROM wiki b WHERE b.tenant_id = ? AND EXISTS (SELECT b.id FROM doc b WHERE b.tenant_id = b.tenant_id)",
                "SELECT x.id FROM (SELECT d.id, d.tenant_id FROM doc d) x WHERE x.tenant_id = ?",
                "SELECT x.id FROM (SELECT d.id, d.tenant_id FROM doc d) x JOIN plan p ON x.id = p.id",
                "SELECT b.id FROM wiki b WHERE b.tenant_id = ? UNION SELECT d.id FROM doc d",
                "SELECT b.id FROM wiki b WHERE b.tenant_id = ? AND (b.id, ?) IN ((SELECT d.id, d.n FROM doc d) UNION (SELECT 1, 2))",
                "SELECT b.id FROM wiki b LEFT JOIN plan p ON p.id = (SELECT MAX(d.id) FROM doc d) WHERE b.tenant_id = ?",
                "WITH x AS (SELECT * FROM doc) SELECT * FROM x",
                "SELECT 1 FROM plan WHERE id IN (WITH x AS (SELECT id FROM app.doc) SELECT id FROM x)",
                "UPDATE plan p SET p.n = (SELECT COUNT(*) FROM doc)",
                "DELETE FROM plan WHERE id IN (SELECT d.id FROM doc d)",
                "INSERT INTO plan (id) SELECT d.id FROM doc d",
                "INSERT INTO plan (id) VALUES ((SELECT MAX(d.id) FROM doc d))",
                // inserts
                "INSERT INTO doc (id, title) VALUES (?, ?)",
                "INSERT INTO doc (id, tenant_id) VALUES (?, NULL)",
                "INSERT INTO doc (id, tenant_id) VALUES (?, 7)",
                "INSERT INTO doc (id, tenant_id) VALUES (?, ?), (?, 7)",
                "INSERT INTO doc (id, tenant_id) VALUES (?)",
                "INSERT INTO doc VALUES (?, ?)",
                "INSERT INTO doc (id, tenant_id) SELECT d.id, ? FROM doc d WHERE d.tenant_id = ?",
                "INSERT INTO doc (id, tenant_id) VALUES (?, ?) ON DUPLICATE KEY UPDATE tenant_id = ?",
                "INSERT INTO app.`doc` SET id = ?",
                "INSERT IGNORE INTO doc (tenant_id, id) VALUES (?, ?)",
                "REPLACE INTO doc (tenant_id, id) VALUES (?, ?)",
                // what is not understood
                "DELETE d FROM doc d JOIN wiki b ON b.id = d.wiki_id WHERE d.tenant_id = ? AND b.tenant_id = ?",
                "CREATE TEMPORARY TABLE IF NOT EXISTS TL_doc LIKE doc",
                "TRUNCATE TABLE doc",
                "LOCK TABLES doc WRITE",
                "CALL copy(doc)",
                "SELECT d.id FROM doc d WHERE d.tenant_id = ?; DELETE FROM doc",
                "SELECT d.id FROM doc d WHERE d.tenant_id = ?; DELETE FROM plan",
                "SELECT 1 /*! FROM doc */",
                "SELECT 1 /*M! FROM doc",
                "SELECT id FROM plan FOR SYSTEM_TIME ALL, doc",
                "SELECT id FROM plan FOR SYSTEM_TIME ALL, app.doc",
                "SELECT d.id FROM doc d USE INDEX (x) WHERE d.tenant_id = ?",
                "SELECT d.id FROM doc d JOIN doc D ON d.tenant_id = ?",
                "SELECT d.id FROM {oj doc d} WHERE d.tenant_id = ?",
                "SELECT d.id FROM doc d WHERE (d.tenant_id = ?",
                "SELECT d.id FROM doc d WHERE d.tenant_id = ?)",
                "SELECT d.id FROM doc d WHERE d.tenant_id = ? AND d.title = 'unfinished",
                "SELECT `doc`.id FROM `do``c`, `doc` WHERE `do``c`.tenant_id = ?"
            })
    void mayReachAnotherTenant(String sql) {
        assertThat(TenantCheck.complaint(sql, OWNED)).isPresent();
        assertThat(TenantCheck.complaint(sql.toUpperCase(), OWNED)).isPresent();
    }

    @Test
    void saysWhichTableIsTouchedHow() {
        assertThat(TenantCheck.complaint(
                        "SELECT t1.x FROM doc t0 LEFT JOIN wiki t1 ON t1.id = t0.b WHERE t0.tenant_id = ?", OWNED))
                .contains("touches wiki as t1 without its tenant");
    }

    @Test
    void tellsNoValues() {
        assertThat(SqlScanner.withoutValues(
                        "SELECT 1 FROM doc t0 WHERE t0.a = 'secret' AND t0.b = 4711 AND t0.c = \"se'cret\" /*! x */"))
                .isEqualTo("SELECT ... FROM doc t0 WHERE t0.a = ... AND t0.b = ... AND t0.c = ... ...");
    }

    @Test
    void stopsAStatementOnlyIfItIsToFail() throws SQLException {
        var leak = "SELECT * FROM doc";
        armed("log").look(leak);
        assertThatThrownBy(() -> armed("fail").look(leak))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("touches doc as doc");
        armed("fail").look("SELECT * FROM plan");
    }

    @Test
    void tellsThatItIsThereAndEachTextOnceWithoutItsValues() throws SQLException {
        var tripwire = armed("log");
        for (int i = 0; i < 3; i++) tripwire.look("SELECT * FROM doc WHERE title = 'secret'");

        assertThat(log.lines()).hasSize(2);
        assertThat(log.lines().get(0)).contains("Tripwire: log, 1 tables");
        assertThat(log.lines().get(1))
                .contains("the statement touches doc as doc without its tenant: SELECT * FROM doc WHERE title = ...")
                .doesNotContain("secret");
    }

    @Test
    void seesEveryTextThatIsGivenToJdbc() throws SQLException {
        var leak = "DELETE FROM doc";
        try (var connection = armed("fail").around(pretend(DataSource.class)).getConnection();
                var statement = connection.createStatement()) {
            for (var use : List.<ThrowingCallable>of(
                    () -> connection.prepareStatement(leak),
                    () -> connection.prepareStatement(leak, 1),
                    () -> connection.prepareStatement(leak, 1, 1),
                    () -> connection.prepareCall(leak),
                    () -> statement.execute(leak),
                    () -> statement.executeQuery(leak),
                    () -> statement.executeUpdate(leak),
                    () -> statement.executeLargeUpdate(leak, 1),
                    () -> statement.addBatch(leak),
                    () -> statement.getConnection().createStatement(1, 1).execute(leak))) {
                assertThatThrownBy(use).isInstanceOf(SQLException.class);
            }
            connection.prepareStatement("DELETE FROM doc WHERE tenant_id = ?").execute();
            connection.setSchema(leak);
        }
    }

    @Test
    void isNotThereWhenOff() {
        var pool = pretend(DataSource.class);

        assertThat(Tripwire.in("off").around(pool)).isSameAs(pool);
    }

    /** Something that does nothing, and answers likewise. */
    private static <T> T pretend(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                TripwireTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    var result = method.getReturnType();
                    if (result.isInterface()) return pretend(result);
                    return result == boolean.class ? (Object) false : null;
                }));
    }

    private static Tripwire armed(String mode) throws SQLException {
        var tripwire = Tripwire.in(mode);
        tripwire.look("SELECT * FROM doc"); // not armed yet
        tripwire.arm(Set.of("doc"));
        return tripwire;
    }
}
