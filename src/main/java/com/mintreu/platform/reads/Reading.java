package com.mintreu.platform.reads;

import com.mintreu.platform.applications.Revised;
import java.time.Instant;

/** One read of a module: of what, of which state of the content, and for whom ({@code subject}; see {@link Validator}). */
record Reading(Address address, boolean visitor, Revised revised, String subject, Instant now) {
    Validator validator() {
        return Validator.of(revised, now, subject);
    }
}
