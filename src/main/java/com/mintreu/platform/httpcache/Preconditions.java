package com.mintreu.platform.httpcache;

import com.mintreu.kernel.web.Call;
import com.mintreu.platform.applications.ContentVersion;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** If-None-Match and If-Modified-Since: what the caller has already need not be sent again (RFC 9110, 13). */
record Preconditions(Optional<String> match, Optional<String> since) {
    static Preconditions of(Call call) {
        return new Preconditions(call.header(HttpHeaders.IF_NONE_MATCH), call.header(HttpHeaders.IF_MODIFIED_SINCE));
    }

    /** When the content was last changed, as a header has it: not told while another change could fall into the same second. */
    static Optional<String> lastModified(ContentVersion version, Instant now) {
        return version.isSettled(now) ? Optional.of(version.date()) : Optional.empty();
    }

    boolean areThere() {
        return match.isPresent() || since.isPresent();
    }

    /**
     * Whether the caller has the response, if the resource exists: a time, or a {@code *}, can be sent for a resource that does not.
     * A time says nothing of a response that changes by the clock, so that it has none itself.
     */
    boolean areMetIfThere(ContentVersion version, Instant now, boolean hasTime) {
        if (match.isPresent()) return match.get().strip().equals("*");
        return since.flatMap(Preconditions::date)
                .filter(date -> hasTime
                        && version.isSettled(now)
                        && !date.isBefore(version.at().truncatedTo(ChronoUnit.SECONDS)))
                .isPresent();
    }

    static Optional<Instant> date(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException ignoredAsTheStandardSays) {
            return Optional.empty();
        }
    }
}
