package com.mintreu.platform.reads;

import com.mintreu.kernel.web.Call;
import com.mintreu.platform.applications.Revised;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What the caller has already, so that it need not be sent again (RFC 9110, 13). */
record Conditions(Optional<String> match, Optional<String> since) {
    static Conditions of(Call call) {
        return new Conditions(call.header(HttpHeaders.IF_NONE_MATCH), call.header(HttpHeaders.IF_MODIFIED_SINCE));
    }

    /** When the content was last changed, as a header has it: not told while another change could fall into the same second. */
    static Optional<String> lastModified(Revised revised, Instant now) {
        return revised.isSettled(now) ? Optional.of(revised.date()) : Optional.empty();
    }

    boolean areThere() {
        return match.isPresent() || since.isPresent();
    }

    /** Whether the caller has what it would get, if that is there at all: a time, or a {@code *}, can be sent for what never was. */
    boolean areMetIfThere(Revised revised, Instant now) {
        if (match.isPresent()) return match.get().strip().equals("*");
        return since.flatMap(Conditions::date).filter(date -> revised.isSettled(now) && !date.isBefore(revised.at().truncatedTo(ChronoUnit.SECONDS))).isPresent();
    }

    static Optional<Instant> date(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeParseException ignoredAsTheStandardSays) {
            return Optional.empty();
        }
    }
}
