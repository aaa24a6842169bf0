package com.mintreu.kernel.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.kernel.LogOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CountedLinesTest {
    private static final Log LOG = Log.of(CountedLinesTest.class);

    @RegisterExtension
    final LogOf log = new LogOf(CountedLinesTest.class);

    @Test
    void ofOneKindAreLoggedOnce() {
        for (var i = 0; i < 1000; i++) LOG.countedInfo("kind one", "Line " + i);
        LOG.countedWarning("kind two", "Another");

        assertThat(log.lines()).hasSize(2);
        assertThat(log.lines().get(0)).contains("INFO: Line 0", "CountedLinesTest ofOneKindAreLoggedOnce");
        assertThat(log.lines().get(1)).contains("WARNING: Another");
    }

    @Test
    void showAStackOnceAndSayWhetherTheyDid() {
        assertThat(LOG.countedError("kind three", "First", new IllegalStateException("why")))
                .isTrue();
        assertThat(LOG.countedError("kind three", "Second", new IllegalStateException("why")))
                .isFalse();

        assertThat(log.lines())
                .singleElement()
                .asString()
                .contains("SEVERE: First", "IllegalStateException: why", "\tat ");
    }
}
