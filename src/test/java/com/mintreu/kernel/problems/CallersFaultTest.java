package com.mintreu.kernel.problems;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.kernel.LogOf;
import com.mintreu.kernel.memory.HeapTrouble;
import jakarta.servlet.ServletException;
import jakarta.ws.rs.ProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the caller, the network or the machine did is no incident. */
class CallersFaultTest {
    @RegisterExtension
    final LogOf log = new LogOf(ProblemOf.class);

    static Stream<Throwable> cutOff() {
        return Stream.of(
                new EOFException("secret body"),
                new SocketException("Connection reset"),
                new ProcessingException(new IOException("Invalid chunk header")),
                new ServletException(new RuntimeException(new SocketException("Broken pipe"))));
    }

    @ParameterizedTest
    @MethodSource("cutOff")
    void aBodyThatIsCutOffIsNoIncident(Throwable thrown) {
        assertThat(ProblemOf.exception(thrown, "r").view("r"))
                .extracting("status", "type")
                .containsExactly(400, "urn:mintreu:problem:body-unreadable");
        assertThat(log.lines())
                .allSatisfy(
                        line -> assertThat(line).contains("INFO").doesNotContain("\tat ", "secret", "Invalid chunk"));
    }

    @ParameterizedTest
    @CsvSource({
        "org.apache.catalina.connector.ClientAbortException, true",
        "org.apache.catalina.connector.BadRequestException, true",
        "org.apache.coyote.CloseNowException, true",
        "org.glassfish.grizzly.utils.Exceptions, true",
        "java.io.IOException, false",
        "org.mariadb.jdbc.Anything, false"
    })
    void theContainersExceptionsAreKnownByName(String name, boolean known) {
        assertThat(ClientFault.isContainers(name)).isEqualTo(known);
    }

    @Test
    void aSlowBodyIsATimeout() {
        assertThat(ProblemOf.exception(new ProcessingException(new IOException(new SocketTimeoutException())), "r")
                        .view("r"))
                .extracting("status", "type")
                .containsExactly(408, "urn:mintreu:problem:request-timeout");
    }

    @Test
    void manyOfThemAreOneLine() {
        for (var i = 0; i < 7500; i++) ProblemOf.exception(new EOFException(), "r" + i);

        assertThat(log.lines()).hasSizeLessThanOrEqualTo(2);
    }

    /** The database's connection is ours. */
    @Test
    void otherStreamsAreOurs() {
        assertThat(ProblemOf.exception(new IOException("disk"), "r").status()).isEqualTo(500);
        assertThat(ProblemOf.exception(
                                new RuntimeException(
                                        new SQLException("lost", "08000", new SocketException("Connection reset"))),
                                "r")
                        .status())
                .isEqualTo(503);
        assertThat(ProblemOf.exception(new ProcessingException("no cause"), "r").status())
                .isEqualTo(500);
    }

    @Test
    void incidentsOfOneKindShowTheirStackOnce() {
        for (var i = 0; i < 10; i++) ProblemOf.exception(new IllegalArgumentException("password=geheim"), "number" + i);

        assertThat(log.lines()).hasSize(10);
        assertThat(log.lines().get(0)).contains("Incident number0", "\tat ");
        assertThat(log.lines().subList(1, 10)).allSatisfy(line -> assertThat(line)
                .contains(
                        "Incident number",
                        "java.lang.IllegalArgumentException at com.mintreu.kernel.problems.CallersFaultTest")
                .doesNotContain("\tat ", "geheim"));
        assertThat(ProblemOf.exception(new IllegalArgumentException("elsewhere"), "other")
                        .status())
                .isEqualTo(500);
        assertThat(log.lines().get(10)).contains("Incident other", "\tat ");
    }

    @Test
    void aHeapThatIsTooSmallIsAnOverload() {
        for (var i = 0; i < 100; i++) {
            var problem = ProblemOf.exception(new RuntimeException(new OutOfMemoryError("Java heap space")), "r");

            assertThat(problem.view("r"))
                    .extracting("status", "type")
                    .containsExactly(503, "urn:mintreu:problem:overloaded");
            assertThat(problem.headers()).containsKey("Retry-After");
        }

        assertThat(HeapTrouble.last()).isPresent();
        assertThat(log.lines()).singleElement().asString().contains("OutOfMemoryError: Java heap space");
        assertThat(ProblemOf.exception(new InternalError(), "r").status()).isEqualTo(503);
    }
}
