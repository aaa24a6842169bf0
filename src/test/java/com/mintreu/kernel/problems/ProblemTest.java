package com.mintreu.kernel.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.mintreu.kernel.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void blamesTheFieldThatIsTaken() {
        var view = Problem.duplicate("email").view("0K3");

        assertThat(view)
                .isEqualTo(new ProblemView(
                        "urn:mintreu:problem:duplicate",
                        "Conflict",
                        409,
                        "This email is taken.",
                        List.of(new Problem.Fault("/email", "is taken")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "0K3"));
    }

    @Test
    void tellsTheLimitOfAQuotaAndItsUse() {
        var view = Problem.quotaExceeded(new Problem.Quota("cats", 9, 10), "A witch may have %d cats, and has %d.")
                .with("X-Why", "b")
                .view("r");

        assertThat(view)
                .isEqualTo(new ProblemView(
                        "urn:mintreu:problem:quota-exceeded",
                        "Quota exceeded",
                        403,
                        "A witch may have 9 cats, and has 10.",
                        List.of(),
                        Optional.of("cats"),
                        Optional.of(9L),
                        Optional.of(10L),
                        "r"));
    }

    @Test
    void blamesAParameterByItsName() {
        var view = Problem.invalidParameter("limit", "must be small").view("r");

        assertThat(view.status()).isEqualTo(400);
        assertThat(view.detail()).isEqualTo("The parameter limit must be small.");
        assertThat(view.errors()).containsExactly(new Problem.Fault("/limit", "must be small"));
    }

    @Test
    void saysTheSameWhateverIsNotThere() {
        assertThat(Problem.notFound("post", 7).view("r"))
                .extracting("status", "type", "detail")
                .containsExactly(404, "urn:mintreu:problem:not-found", "There is no post 7 here.");
    }

    @Test
    void asksForACredential() {
        var problem = Problem.unauthenticated("Log in.");

        assertThat(problem.status()).isEqualTo(401);
        assertThat(problem.headers().get("WWW-Authenticate")).contains("Bearer", "Basic");
    }

    @Test
    void saysWhenToTryAgain() {
        assertThat(Problem.unavailable("Busy.", Duration.ofSeconds(90)).headers())
                .containsEntry("Retry-After", "90");
    }

    @Test
    void keepsEverythingElseWhenAFieldIsBlamed() {
        var problem = Problem.unauthenticated("Log in.");
        var blaming = problem.at("/token", "is old");

        assertThat(blaming.headers()).isEqualTo(problem.headers());
        assertThat(blaming.view("r"))
                .isEqualTo(new ProblemView(
                        "urn:mintreu:problem:unauthenticated",
                        "Not authenticated",
                        401,
                        "Log in.",
                        List.of(new Problem.Fault("/token", "is old")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "r"));
    }

    @Test
    void keepsTheBlameWhenAHeaderIsAdded() {
        assertThat(Problem.duplicate("slug").with("X-Why", "b").view("r").errors())
                .hasSize(1);
    }

    @Test
    void costsNoStackTrace() {
        assertThat(Problem.forbidden("No.").getStackTrace()).isEmpty();
    }

    @Test
    void hasNoErrorsInItsJsonIfNoFieldIsToBlame() throws JsonProcessingException {
        assertThat(Json.MAPPER.writeValueAsString(Problem.forbidden("No.").view("r")))
                .isEqualTo(
                        "{\"type\":\"urn:mintreu:problem:forbidden\",\"title\":\"Not allowed\",\"status\":403,\"detail\":\"No.\",\"requestId\":\"r\"}");
    }
}
