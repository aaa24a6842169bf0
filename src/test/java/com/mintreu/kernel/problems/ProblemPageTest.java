package com.mintreu.kernel.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemPageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "TEXT/HTML;q=0.5",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "image/png, text/html"
            })
    void isForBrowsers(String accept) {
        assertThat(ProblemPage.isWanted(accept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "text/*",
                "application/json",
                "text/html, application/json",
                "text/html, application/problem+json;q=0.1",
                "text/html;q=0",
                "text/html;Q=0.00, */*",
                ",",
                ";",
                "text/htmlx"
            })
    void isForNobodyElse(String accept) {
        assertThat(ProblemPage.isWanted(accept)).isFalse();
    }

    @Test
    void isNotForWhoSaysNothing() {
        assertThat(ProblemPage.isWanted(null)).isFalse();
    }

    @Test
    void hasAllFactsEscaped() {
        var problem = new Problem(400, "invalid-parameter", "<Title>", "a & \"b\" 'c'")
                .at(List.of(new Problem.Fault("/<img>", "is > 3")));

        assertThat(page(problem))
                .contains(
                        "400 &lt;Title&gt;",
                        "a &amp; &quot;b&quot; &#39;c&#39;",
                        "/&lt;img&gt;",
                        "is &gt; 3",
                        "urn:mintreu:problem:invalid-parameter",
                        "0K3")
                .doesNotContain("<Title>", "<img>");
        assertThat(page(Problem.quotaExceeded(new Problem.Quota("cats", 9, 10), "%d, %d")))
                .contains("cats", ">limit<", ">used<");
        assertThat(page(Problem.forbidden("100 %s"))).contains("100 %s").doesNotContain("<ul>");
    }

    private static String page(Problem problem) {
        return new String(ProblemPage.of(problem.view("0K3")), StandardCharsets.UTF_8);
    }
}
