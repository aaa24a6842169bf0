package com.mintreu.kernel.problems;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An error told to the caller (RFC 9457). {@code docs/api.md} lists the types; they never change. */
public class Problem extends RuntimeException {
    /** A field that is to blame: a JSON pointer, and what is wrong with it. */
    public record Fault(String pointer, String detail) {}

    /** What is used up: the last word of the quota's setting, how much there may be, and how much there is. */
    public record Quota(String name, long limit, long used) {}

    private final int status;
    private final String type;
    private final String title;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;
    private final transient Optional<Quota> quota;

    private Problem(
            int status,
            String type,
            String title,
            String detail,
            List<Fault> faults,
            Map<String, String> headers,
            Optional<Quota> quota) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
        this.title = title;
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
        this.quota = quota;
    }

    public Problem(int status, String type, String title, String detail) {
        this(status, type, title, detail, List.of(), Map.of(), Optional.empty());
    }

    public static Problem malformedJson(String detail) {
        return new Problem(400, "malformed-json", "Malformed JSON", detail);
    }

    public static Problem invalidParameter(String name, String detail) {
        return new Problem(
                400,
                "invalid-parameter",
                "Invalid parameter",
                "The parameter " + name + " " + detail + ".",
                List.of(new Fault("/" + name, detail)),
                Map.of(),
                Optional.empty());
    }

    public static Problem unauthenticated(String detail) {
        return new Problem(401, "unauthenticated", "Not authenticated", detail)
                .with("WWW-Authenticate", "Bearer realm=\"mintreu\", Basic realm=\"mintreu\"");
    }

    public static Problem forbidden(String detail) {
        return new Problem(403, "forbidden", "Not allowed", detail);
    }

    /** The detail is a sentence that has a place for the limit, and one for what is used. */
    public static Problem quotaExceeded(Quota quota, String detail) {
        return new Problem(
                403,
                "quota-exceeded",
                "Quota exceeded",
                detail.formatted(quota.limit(), quota.used()),
                List.of(),
                Map.of(),
                Optional.of(quota));
    }

    /** The same words whether the thing belongs to somebody else or to nobody. */
    public static Problem notFound(String what, Object id) {
        return new Problem(404, "not-found", "Not found", "There is no %s %s here.".formatted(what, id));
    }

    public static Problem conflict(String type, String detail) {
        return new Problem(409, type, "Conflict", detail);
    }

    public static Problem duplicate(String field) {
        return conflict("duplicate", "This " + field + " is taken.").at("/" + field, "is taken");
    }

    public static Problem preconditionFailed() {
        return new Problem(
                412,
                "precondition-failed",
                "Precondition failed",
                "The state that If-Match or If-Unmodified-Since requires is not the present one. Nothing was changed; read again.");
    }

    public static Problem invalid(List<Fault> faults) {
        return new Problem(
                422,
                "invalid",
                "Invalid input",
                "The input breaks the rules that `errors` lists.",
                faults,
                Map.of(),
                Optional.empty());
    }

    public static Problem invalid(String pointer, String detail) {
        return invalid(List.of(new Fault(pointer, detail)));
    }

    public static Problem unavailable(String detail, Duration retryAfter) {
        return new Problem(503, "unavailable", "Temporarily unavailable", detail)
                .with("Retry-After", Long.toString(retryAfter.toSeconds()));
    }

    /** The same problem, blaming this field. */
    public Problem at(String pointer, String fault) {
        return at(List.of(new Fault(pointer, fault)));
    }

    public Problem at(List<Fault> faults) {
        return new Problem(status, type, title, getMessage(), faults, headers, quota);
    }

    public Problem with(String header, String value) {
        var all = new HashMap<>(headers);
        all.put(header, value);
        return new Problem(status, type, title, getMessage(), faults, all, quota);
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** As it is sent, under the number of this request. */
    public ProblemView view(String requestId) {
        return new ProblemView(
                "urn:mintreu:problem:" + type,
                title,
                status,
                getMessage(),
                faults,
                quota.map(Quota::name),
                quota.map(Quota::limit),
                quota.map(Quota::used),
                requestId);
    }
}
