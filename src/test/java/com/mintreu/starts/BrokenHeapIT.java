package com.mintreu.starts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What the application does after an OutOfMemoryError where the JVM goes on. */
@EnabledIfSystemProperty(named = "mintreu.container", matches = "tomcat")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class BrokenHeapIT {
    @Test
    void healthSaysSoUntilTheRestart() throws Exception {
        try (var node = Node.start("broken", OwnDatabase.empty("broken").settings())) {
            OutOfMemoryAgent.attach(node.process().pid());

            for (var path : new String[] {"health/live", "health/ready", "health/live"}) {
                var answer = node.atHealthPort().call("GET", path, "");
                assertThat(answer.status()).as("%s", answer).isEqualTo(503);
                assertThat(answer.text("type")).isEqualTo("urn:mintreu:problem:out-of-memory");
            }
            assertThat(node.caller().call("GET", "health/live", "").status()).isEqualTo(503);
            assertThat(node.caller().call("GET", "index.html", "").status()).isEqualTo(200);
            assertThat(node.log())
                    .contains(
                            "The heap is broken: there was an OutOfMemoryError. Health answers 503; restart the container.");
        }
    }

    @Test
    void theJvmEndsWhereItIsToldTo() throws Exception {
        try (var node = Node.start("exits", OwnDatabase.empty("exits").settings("mintreu.exit-when-broken", "on"))) {
            var process = node.process();
            OutOfMemoryAgent.attach(process.pid());

            assertThatThrownBy(() -> node.atHealthPort().call("GET", "health/live", ""))
                    .isInstanceOf(Exception.class);
            process.onExit().get(10, TimeUnit.SECONDS);
            assertThat(node.log())
                    .contains(
                            "The heap is broken: there was an OutOfMemoryError. The JVM is halted (mintreu.exit-when-broken).");
        }
    }
}
