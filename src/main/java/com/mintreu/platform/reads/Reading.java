package com.mintreu.platform.reads;

import com.mintreu.platform.applications.Revised;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.function.BiConsumer;

/**
 * One read of a module: of what, of which state of the content, and for whom ({@code subject}; see {@link Validator}).
 *
 * @param had whether the caller has the answer, if there is one
 */
record Reading(Address address, boolean visitor, Revised revised, String subject, Instant now, boolean had) {
    Validator validator() {
        return Validator.of(revised, now, subject);
    }

    /** Who else may keep the answer: nobody without asking again. */
    void tell(BiConsumer<String, Object> header) {
        header.accept(HttpHeaders.VARY, "Authorization, Mintreu-Application, Accept-Encoding");
        header.accept(HttpHeaders.CACHE_CONTROL, visitor ? "no-cache" : "private, no-cache");
    }
}
