package com.mintreu.kernel.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.mintreu.kernel.json.Json;
import com.mintreu.kernel.LogOf;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {
    @RegisterExtension
    final LogOf log = new LogOf(Diagnosis.class);

    @Test
    void findsTheProblemInAChainOfCauses() {
        var problem = Problem.notFound("post", 7);

        assertThat(Diagnosis.of(problem, "r")).isSameAs(problem);
        assertThat(Diagnosis.of(new RuntimeException(new IllegalStateException(problem)), "r")).isSameAs(problem);
        assertThat(log.lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"404, not-found", "406, not-acceptable", "413, too-large", "415, unsupported-media-type", "400, bad-request", "422, bad-request", "499, bad-request"})
    void saysWhyARequestWasRefused(int status, String type) {
        assertThat(Diagnosis.of(new WebApplicationException("from inside", status), "r").view("r")).extracting("status", "type")
                .containsExactly(status, "urn:mintreu:problem:" + type);
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void listsTheMethodsThatAnAddressTakes() {
        var problem = Diagnosis.of(new NotAllowedException("POST", new String[] {"GET", "DELETE"}), "r");

        assertThat(problem.view("r").type()).isEqualTo("urn:mintreu:problem:method-not-allowed");
        assertThat(problem.headers()).containsEntry("Allow", "DELETE, GET, HEAD, POST");
    }

    @Test
    void givesWhatIsOurFaultANumberAndTellsNothingElse() throws JsonProcessingException {
        var thrown = new IllegalStateException("password=geheim in com.mintreu.Secret", new RuntimeException("select * from users"));
        var view = Diagnosis.of(thrown, "0K3V9").view("0K3V9");

        assertThat(view).extracting("status", "type").containsExactly(500, "urn:mintreu:problem:internal");
        assertThat(view.detail()).contains("0K3V9");
        assertThat(Json.MAPPER.writeValueAsString(view)).doesNotContain("geheim", "Secret", "IllegalState", "Exception", "select", "com.mintreu", "errors");
    }

    @Test
    void logsWhatIsOurFaultWithItsStack() {
        Diagnosis.of(new IllegalStateException("broken", new RuntimeException("the cause")), "0K3V9");

        assertThat(log.lines()).singleElement().asString().contains("0K3V9", "IllegalStateException: broken", "Caused by: java.lang.RuntimeException: the cause", "DiagnosisTest");
    }

    @Test
    void takesAServersErrorAndAnErrorOfTheMachineForOurFault() {
        assertThat(Diagnosis.of(new ServiceUnavailableException(), "r").status()).isEqualTo(500);
        assertThat(Diagnosis.of(new StackOverflowError(), "r").status()).isEqualTo(500);
        assertThat(Diagnosis.of(new NullPointerException(), "r").status()).isEqualTo(500);
        assertThat(log.lines()).hasSize(3);
    }
}
