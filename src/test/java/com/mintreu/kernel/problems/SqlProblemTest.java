package com.mintreu.kernel.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.kernel.LogOf;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database says, as a problem. */
class SqlProblemTest {
    @RegisterExtension
    final LogOf log = new LogOf(ProblemOf.class);

    @ParameterizedTest
    @CsvSource({
        "uq_users_email, email",
        "uq_tenants_domain, domain",
        "uq_api_keys_key, key",
        "uq_wiki_posts_slug, slug",
        "uq_x_email, email",
        "wiki_posts.uq_wiki_posts_slug, slug"
    })
    void namesTheFieldOfADuplicate(String key, String field) {
        var view = view("(conn=7) Duplicate entry 'a@b.example' for key '" + key + "'", "23000", 1062);

        assertThat(view).isEqualTo(Problem.duplicate(field).view("r"));
        assertThat(log.lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(conn=7) Duplicate entry '1' for key 'PRIMARY'",
                "(conn=7) Duplicate entry '1' for key 'email'",
                ""
            })
    void blamesNoFieldForADuplicateOfAnotherKey(String message) {
        var view = view(message, "23000", 1062);

        assertThat(view).extracting("status", "type").containsExactly(409, "urn:mintreu:problem:duplicate");
        assertThat(view.errors()).isEmpty();
        assertThat(view.detail()).doesNotContain("conn=7", "PRIMARY");
    }

    @Test
    void survivesAnErrorThatSaysNothing() {
        assertThat(ProblemOf.exception(new SQLException(null, "23000", 1062), "r")
                        .status())
                .isEqualTo(409);
        assertThat(ProblemOf.exception(new SQLException(), "r").status()).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(ints = {1451, 1452})
    void takesABrokenReferenceForAChangeMeanwhile(int code) {
        assertThat(view("Cannot add or update a child row", "23000", code))
                .extracting("status", "type")
                .containsExactly(409, "urn:mintreu:problem:changed-meanwhile");
    }

    @Test
    void takesALostRaceForAChangeMeanwhile() {
        assertThat(ProblemOf.exception(new PersistenceException(new OptimisticLockException("version 3")), "r")
                        .view("r"))
                .extracting("status", "type")
                .containsExactly(409, "urn:mintreu:problem:changed-meanwhile");
    }

    @ParameterizedTest
    @CsvSource({
        "08000, 0",
        "08S01, 1927",
        "08004, 1040",
        "HY000, 1040",
        "42000, 1203",
        "42000, 1226",
        "HY000, 1205",
        "40001, 1213"
    })
    void asksToTryAgainWhenTheDatabaseCannotServe(String state, int code) {
        var problem = ProblemOf.exception(new SQLException("Could not connect to db.internal:3306", state, code), "r");

        assertThat(problem.view("r"))
                .extracting("status", "type")
                .containsExactly(503, "urn:mintreu:problem:unavailable");
        assertThat(problem.headers()).containsEntry("Retry-After", "2");
        assertThat(problem.getMessage()).doesNotContain("db.internal");
        assertThat(log.lines()).singleElement().asString().contains("Could not connect to db.internal:3306");
    }

    @ParameterizedTest
    @CsvSource({
        "42000, 1142, read-only",
        "HY000, 1290, read-only",
        "25006, 1792, read-only",
        "HY000, 1021, storage-full",
        "HY000, 1114, storage-full",
        "70100, 1969, statement-timeout"
    })
    void tellsWhyADatabaseThatCanBeReadCannotBeWritten(String state, int code, String type) {
        var problem = ProblemOf.exception(
                new SQLException("INSERT command denied to user 'mintreu'@'db.internal'", state, code), "r");

        assertThat(problem.view("r")).extracting("status", "type").containsExactly(503, "urn:mintreu:problem:" + type);
        assertThat(problem.headers()).containsKey("Retry-After");
        assertThat(problem.getMessage()).contains("othing was changed").doesNotContain("db.internal");
        assertThat(log.lines()).hasSize(1);
    }

    @Test
    void blamesTheCallerForWhatTheServerDoesNotTake() {
        assertThat(view("Got a packet bigger than 'max_allowed_packet' bytes", "08S01", 1153))
                .extracting("status", "type")
                .containsExactly(413, "urn:mintreu:problem:too-large");
    }

    @Test
    void saysNothingFalseAboutALostChange() {
        assertThat(view("Socket error", "08000", -1).detail()).contains("may have been made or not");
        assertThat(view("Deadlock", "40001", 1213).detail()).contains("Nothing was changed");
    }

    /** Who keeps the connections has told the log, and not once for every request. */
    @Test
    void asksToTryAgainWhenThereIsNoConnection() {
        var problem = ProblemOf.exception(
                new PersistenceException(new SQLTransientConnectionException("timed out", "")), "r");

        assertThat(problem.view("r"))
                .extracting("status", "type")
                .containsExactly(503, "urn:mintreu:problem:unavailable");
        assertThat(problem.getMessage()).contains("Nothing was changed");
        assertThat(log.lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"42S02, 1146", "22001, 1406", "23000, 1048", "42000, 1064", "28000, 1045"})
    void takesAnyOtherErrorForOurFault(String state, int code) {
        assertThat(view("Table 'mintreu.nope' doesn't exist", state, code))
                .extracting("status", "type")
                .containsExactly(500, "urn:mintreu:problem:internal");
    }

    /** Wrapped, as it comes out of the entity manager. */
    private static ProblemView view(String message, String state, int code) {
        var error = new SQLIntegrityConstraintViolationException(message, state, code);
        return ProblemOf.exception(
                        new RuntimeException(new PersistenceException("while committing", new RuntimeException(error))),
                        "r")
                .view("r");
    }
}
