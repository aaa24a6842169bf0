package com.mintreu.kernel.problems;

import java.time.Duration;

/** What a caller is told of a database that answers, and yet does not do what it is asked to. */
final class DatabaseProblems {
    private static final String RETRY_AFTER =
            Long.toString(Duration.ofMinutes(1).toSeconds());

    private DatabaseProblems() {}

    static Problem readOnly() {
        return unavailable(
                "read-only",
                "Read-only",
                "The database takes no changes at this moment: reading works, nothing was changed. The operator finds the cure in operator/preflight.");
    }

    static Problem storageFull() {
        return unavailable(
                "storage-full",
                "Storage full",
                "The database has no space left: reading works, nothing was changed. The operator must free space or have more of it.");
    }

    static Problem statementTimeout() {
        return unavailable(
                "statement-timeout",
                "Statement timeout",
                "The database broke a statement off, because it took too long or was killed. Nothing was changed; ask for less, or later.");
    }

    static Problem tooLarge() {
        return new Problem(
                413,
                "too-large",
                "Too large",
                "This is larger than the database takes in one row or statement. The operator may raise its max_allowed_packet.");
    }

    private static Problem unavailable(String type, String title, String detail) {
        return new Problem(503, type, title, detail).with("Retry-After", RETRY_AFTER);
    }
}
