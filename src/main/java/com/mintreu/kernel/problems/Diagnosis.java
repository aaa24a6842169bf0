package com.mintreu.kernel.problems;

import com.mintreu.kernel.logging.Log;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Says which problem an exception is. What is not the caller's doing gets an incident number and a line in the log. */
public final class Diagnosis {
    private static final Log LOG = Log.of(Diagnosis.class);
    /** A unique key is named uq_table_field, so that its name says which field of the input is to blame. */
    private static final Pattern UNIQUE_KEY = Pattern.compile("for key '(?:.*\\.)?uq_[a-z_]*?_?([a-z]+)'$");
    private static final int DUPLICATE = 1062;
    private static final int PARENT_MISSING = 1452;
    private static final int CHILD_PRESENT = 1451;
    private static final Set<Integer> CROWDED = Set.of(1040, 1203, 1226, 1205, 1213);

    private Diagnosis() {}

    public static Problem of(Throwable thrown, String requestId) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) return problem;
            if (cause instanceof OptimisticLockException) return changedMeanwhile();
            if (cause instanceof SQLException error) return of(error, requestId);
            if (cause instanceof WebApplicationException refused && refused.getResponse().getStatus() < 500) return of(refused);
            if (cause instanceof ProcessingException && cause.getCause() == null) break;
        }
        return incident(thrown, requestId);
    }

    private static Problem of(SQLException error, String requestId) {
        if (error.getErrorCode() == DUPLICATE) return duplicate(error);
        if (error.getErrorCode() == PARENT_MISSING || error.getErrorCode() == CHILD_PRESENT) return changedMeanwhile();
        if (error instanceof SQLTransientConnectionException) return unavailable("Nothing was changed; try again."); // whose source has told the log
        var state = String.valueOf(error.getSQLState());
        var lost = state.startsWith("08");
        if (!lost && !CROWDED.contains(error.getErrorCode())) return incident(error, requestId);
        LOG.warning("The database cannot serve: %s (%d/%s)".formatted(error.getMessage(), error.getErrorCode(), state));
        return unavailable(lost ? "A change may have been made or not; look before you repeat it." : "Nothing was changed; try again.");
    }

    private static Problem unavailable(String advice) {
        return Problem.unavailable("The database cannot be reached or is busy. " + advice, Duration.ofSeconds(2));
    }

    private static Problem duplicate(SQLException error) {
        var key = UNIQUE_KEY.matcher(String.valueOf(error.getMessage()));
        return key.find() ? Problem.duplicate(key.group(1)) : Problem.conflict("duplicate", "There is such a thing already.");
    }

    private static Problem changedMeanwhile() {
        return Problem.conflict("changed-meanwhile", "Somebody else changed this at the same moment. Read it again and repeat your change.");
    }

    private static Problem of(WebApplicationException refused) {
        return switch (refused.getResponse().getStatus()) {
            case 404 -> new Problem(404, "not-found", "Not found", "There is nothing at this address.");
            case 405 -> methodNotAllowed(new TreeSet<>(refused.getResponse().getAllowedMethods()));
            case 406 -> new Problem(406, "not-acceptable", "Not acceptable", "The answer is application/json, which the header Accept does not allow.");
            case 413 -> tooLarge();
            case 415 -> new Problem(415, "unsupported-media-type", "Unsupported media type",
                    "A body is sent as Content-Type: application/json, the body of a PATCH as application/merge-patch+json.");
            default -> new Problem(refused.getResponse().getStatus(), "bad-request", "Bad request", "The request cannot be understood.");
        };
    }

    public static Problem methodNotAllowed(Collection<String> allowed) {
        return new Problem(405, "method-not-allowed", "Method not allowed", "This address does not take that method; the header Allow lists those it takes.")
                .with("Allow", String.join(", ", allowed));
    }

    public static Problem tooLarge() {
        return new Problem(413, "too-large", "Too large", "A body may have 1 MiB at the most.");
    }

    private static Problem incident(Throwable thrown, String requestId) {
        LOG.error("Incident " + requestId, thrown);
        return new Problem(500, "internal", "Internal error", "This is our fault. Tell the operator the incident's number: " + requestId + ".");
    }
}
