package com.mintreu.kernel.web;

import com.mintreu.kernel.problems.Problem;
import java.util.Locale;

/** What can be wrong with a body before anybody has looked into it. */
final class BodyProblems {
    private BodyProblems() {}

    static Problem tooLarge(int limit) {
        return new Problem(
                413,
                "too-large",
                "Too large",
                String.format(Locale.ROOT, "The body may have %,d bytes at the most.", limit));
    }

    static Problem tooSlow() {
        return new Problem(
                        408,
                        "request-timeout",
                        "Request timeout",
                        "The body did not arrive in time. Send it again, faster or in smaller parts.")
                .with("Connection", "close");
    }
}
