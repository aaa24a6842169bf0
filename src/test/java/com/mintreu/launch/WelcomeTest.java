package com.mintreu.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WelcomeTest {
    private final String text = Welcome.withDemo(8099, 8177, key -> "<" + key + ">");

    @Test
    void leavesNoPlaceholder() {
        assertThat(text)
                .doesNotContainPattern("\\{[a-z.]+}")
                .contains("<operator.password>", "<member.password>", "KEY=<api.key>:<api.secret>");
    }

    @Test
    void namesThePortEverywhere() {
        assertThat(text)
                .contains(
                        "http://localhost:8099/openapi.yaml",
                        "http://my-company.localhost:8099/",
                        "http://localhost:8177/health/ready")
                .doesNotContain("8080");
    }

    @Test
    void fitsOnAScreen() {
        assertThat(text.lines()).hasSizeLessThan(40);
    }
}
