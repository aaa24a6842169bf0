package com.mintreu.kernel.problems;

import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.memory.HeapTrouble;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says which problem an exception is. What is not the caller's doing gets an incident number and a line in the log. */
public final class ProblemOf {
    private static final Log LOG = Log.of(ProblemOf.class);
    /** A unique key is named uq_table_field, so that its name says which field of the input is to blame. */
    private static final Pattern UNIQUE_KEY = Pattern.compile("for key '(?:.*\\.)?uq_[a-z_]*?_?([a-z]+)'$");

    private static final String OURS = "com.mintreu.";

    private ProblemOf() {}

    public static Problem exception(Throwable thrown, String requestId) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) return problem;
            if (cause instanceof OptimisticLockException) return changedMeanwhile();
            if (cause instanceof SQLException error) return exception(error, requestId);
            if (cause instanceof VirtualMachineError broken && !(cause instanceof StackOverflowError))
                return overloaded(broken);
            if (ClientFault.is(cause)) return bodyUnreadable(cause);
            if (cause instanceof WebApplicationException refused
                    && refused.getResponse().getStatus() < 500) return exception(refused);
            if (cause instanceof ProcessingException && cause.getCause() == null) break;
        }
        return incident(thrown, requestId);
    }

    private static Problem exception(SQLException error, String requestId) {
        if (error.getCause() instanceof Problem problem) return problem;
        return switch (SqlError.of(error)) {
            case DUPLICATE -> duplicate(error);
            case REFERENCE -> changedMeanwhile();
            case NO_CONNECTION -> unavailable("Nothing was changed; try again."); // whose source has told the log
            case LOST -> logged(error, unavailable("A change may have been made or not; look before you repeat it."));
            case CONTENDED, CROWDED -> logged(error, unavailable("Nothing was changed; try again."));
            case INTERRUPTED -> logged(error, DatabaseProblems.statementTimeout());
            case READ_ONLY -> logged(error, DatabaseProblems.readOnly());
            case STORAGE_FULL -> logged(error, DatabaseProblems.storageFull());
            case TOO_LARGE -> logged(error, DatabaseProblems.tooLarge());
            case OTHER -> incident(error, requestId);
        };
    }

    private static Problem logged(SQLException error, Problem problem) {
        var number = "%s/%s".formatted(error.getErrorCode(), error.getSQLState());
        LOG.countedWarning(
                "The database cannot serve, " + number,
                "The database cannot serve: %s (%s)".formatted(error.getMessage(), number));
        return problem;
    }

    private static Problem unavailable(String advice) {
        return Problem.unavailable("The database cannot be reached or is busy. " + advice, Duration.ofSeconds(2));
    }

    private static Problem duplicate(SQLException error) {
        var key = UNIQUE_KEY.matcher(String.valueOf(error.getMessage()));
        return key.find()
                ? Problem.duplicate(key.group(1))
                : Problem.conflict("duplicate", "There is such a thing already.");
    }

    private static Problem changedMeanwhile() {
        return Problem.conflict(
                "changed-meanwhile",
                "Somebody else changed this at the same moment. Read it again and repeat your change.");
    }

    private static Problem exception(WebApplicationException refused) {
        return switch (refused.getResponse().getStatus()) {
            case 404 -> new Problem(404, "not-found", "Not found", "There is nothing at this address.");
            case 405 -> methodNotAllowed(refused.getResponse().getAllowedMethods());
            case 406 ->
                new Problem(
                        406,
                        "not-acceptable",
                        "Not acceptable",
                        "The answer is application/json, which the header Accept does not allow.");
            case 413 -> tooLarge();
            case 415 ->
                new Problem(
                        415,
                        "unsupported-media-type",
                        "Unsupported media type",
                        "A body is sent as Content-Type: application/json, the body of a PATCH as application/merge-patch+json.");
            default ->
                new Problem(
                        refused.getResponse().getStatus(),
                        "bad-request",
                        "Bad request",
                        "The request cannot be understood.");
        };
    }

    /** HEAD, which comes with GET, need not be among the methods. */
    public static Problem methodNotAllowed(Collection<String> methods) {
        var allowed = new TreeSet<>(methods);
        if (allowed.contains("GET")) allowed.add("HEAD");
        return new Problem(
                        405,
                        "method-not-allowed",
                        "Method not allowed",
                        "This address does not take that method; the header Allow lists those it takes.")
                .with("Allow", String.join(", ", allowed));
    }

    public static Problem tooLarge() {
        return new Problem(413, "too-large", "Too large", "The body is longer than this call takes.");
    }

    /** The body was cut off, malformed below HTTP or too slow. That is the caller's doing or the network's, so it is no incident. */
    public static Problem bodyUnreadable(Throwable why) {
        LOG.countedInfo(
                "A body could not be read",
                "A body could not be read: " + why.getClass().getName());
        return ClientFault.isTimeout(why)
                ? new Problem(408, "request-timeout", "Request timeout", "The body did not arrive in time.")
                : new Problem(
                        400,
                        "body-unreadable",
                        "Body unreadable",
                        "The body was cut off, or is not encoded as its headers say.");
    }

    private static Problem overloaded(VirtualMachineError broken) {
        if (broken instanceof OutOfMemoryError) HeapTrouble.note();
        LOG.countedError(broken.getClass().getName(), "The machine cannot go on", broken);
        return new Problem(
                        503,
                        "overloaded",
                        "Overloaded",
                        "The platform is short of memory at this moment. A change may have been made or not; look before you repeat it.")
                .with("Retry-After", "5");
    }

    private static Problem incident(Throwable thrown, String requestId) {
        var kind = kind(thrown);
        if (!LOG.countedError("Incidents of the kind " + kind, "Incident " + requestId, thrown))
            LOG.error("Incident " + requestId + ", of a kind whose stack has just been logged: " + kind);
        return new Problem(
                500,
                "internal",
                "Internal error",
                "This is our fault. Tell the operator the incident's number: " + requestId + ".");
    }

    /** The innermost cause and where in our code it was. */
    private static String kind(Throwable thrown) {
        var innermost = thrown;
        for (var depth = 0; innermost.getCause() != null && depth < 20; depth++) innermost = innermost.getCause();
        var place = Stream.of(innermost.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst();
        return innermost.getClass().getName()
                + place.map(frame -> " at " + frame).orElse("");
    }
}
