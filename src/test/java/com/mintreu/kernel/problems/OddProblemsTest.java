package com.mintreu.kernel.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OddProblemsTest {
    @Test
    void doesNotTakeTheValueForTheKey() {
        var error = new SQLException(
                "(conn=7) Duplicate entry '\"for key 'uq_users_name'\"@b.example' for key 'uq_users_email'",
                "23000",
                1062);

        assertThat(ProblemOf.exception(error, "r").view("r"))
                .isEqualTo(Problem.duplicate("email").view("r"));
    }

    @Test
    void keepsItsHeadersWhenAnotherOneIsAdded() {
        assertThat(Problem.unauthenticated("Log in.").with("X-Why", "b").headers())
                .containsOnlyKeys("WWW-Authenticate", "X-Why");
    }
}
