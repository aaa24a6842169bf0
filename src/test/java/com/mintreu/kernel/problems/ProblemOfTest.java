package com.mintreu.kernel.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.mintreu.kernel.LogOf;
import com.mintreu.kernel.json.Json;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemOfTest {
    @RegisterExtension
    final LogOf log = new LogOf(ProblemOf.class);

    @Test
    void findsTheProblemInAChainOfCauses() {
        var problem = Problem.notFound("post", 7);

        assertThat(ProblemOf.exception(problem, "r")).isSameAs(problem);
        assertThat(ProblemOf.exception(new RuntimeException(new IllegalStateException(problem)), "r"))
                .isSameAs(problem);
        assertThat(log.lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "404, not-found",
        "406, not-acceptable",
        "413, too-large",
        "415, unsupported-media-type",
        "400, bad-request",
        "422, bad-request",
        "499, bad-request"
    })
    void saysWhyARequestWasRefused(int status, String type) {
        assertThat(ProblemOf.exception(new WebApplicationException("from inside", status), "r")
                        .view("r"))
                .extracting("status", "type")
                .containsExactly(status, "urn:mintreu:problem:" + type);
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void listsTheMethodsThatAnAddressTakes() {
        var problem = ProblemOf.exception(new NotAllowedException("POST", new String[] {"GET", "DELETE"}), "r");

        assertThat(problem.view("r").type()).isEqualTo("urn:mintreu:problem:method-not-allowed");
        assertThat(problem.headers()).containsEntry("Allow", "DELETE, GET, HEAD, POST");
    }

    @Test
    void givesWhatIsOurFaultANumberAndTellsNothingElse() throws JsonProcessingException {
        var thrown = new IllegalStateException(
                "password=geheim in com.mintreu.Secret", new RuntimeException("select * from users"));
        var view = ProblemOf.exception(thrown, "0K3V9").view("0K3V9");

        assertThat(view).extracting("status", "type").containsExactly(500, "urn:mintreu:problem:internal");
        assertThat(view.detail()).contains("0K3V9");
        assertThat(Json.MAPPER.writeValueAsString(view))
                .doesNotContain("geheim", "Secret", "IllegalState", "Exception", "select", "com.mintreu", "errors");
    }

    @Test
    void logsWhatIsOurFaultWithItsStack() {
        ProblemOf.exception(new IllegalStateException("broken", new RuntimeException("the cause")), "0K3V9");

        assertThat(log.lines())
                .singleElement()
                .asString()
                .contains(
                        "0K3V9",
                        "IllegalStateException: broken",
                        "Caused by: java.lang.RuntimeException: the cause",
                        "ProblemOfTest");
    }

    @Test
    void takesAServersErrorAndAnErrorOfTheMachineForOurFault() {
        assertThat(ProblemOf.exception(new ServiceUnavailableException(), "r").status())
                .isEqualTo(500);
        assertThat(ProblemOf.exception(new StackOverflowError(), "r").status()).isEqualTo(500);
        assertThat(ProblemOf.exception(new NullPointerException(), "r").status())
                .isEqualTo(500);
        assertThat(log.lines()).hasSize(3);
    }
}
