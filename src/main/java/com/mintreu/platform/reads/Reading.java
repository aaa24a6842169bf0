package com.mintreu.platform.reads;

import com.mintreu.kernel.types.BuildList;
import com.mintreu.platform.applications.Revised;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/** One read of a module: of what, of which state of the content, for whom, and what of it the caller has already. */
final class Reading {
    private final Address address;
    private final String who;
    private final boolean visitor;
    private final Revised revised;
    private final Instant now;
    private final Conditions conditions;
    private String subject;

    /** {@code who} stands for all that see the same. */
    Reading(Address address, String who, boolean visitor, Revised revised, Instant now, Conditions conditions) {
        this.address = address;
        this.who = who;
        this.visitor = visitor;
        this.revised = revised;
        this.now = now;
        this.conditions = conditions;
    }

    Address address() {
        return address;
    }

    boolean isVisitors() {
        return visitor;
    }

    Revised revised() {
        return revised;
    }

    Instant now() {
        return now;
    }

    Validator validator() {
        return Validator.of(revised, now, subject());
    }

    /** The ETag of the answer if the caller has it; empty if it has not. */
    Optional<String> had() {
        return conditions.match().flatMap(sent -> Validator.match(sent, revised, now, subject())).map(coding -> validator().header(coding.negotiated(address.gzip())));
    }

    /** Whether the caller has the answer, if there is one. */
    boolean isHadIfThere() {
        return conditions.areMetIfThere(revised, now);
    }

    /** Who else may keep the answer: nobody without asking again. */
    void tell(BiConsumer<String, Object> header) {
        header.accept(HttpHeaders.VARY, "Authorization, Mintreu-Application, Accept-Encoding");
        header.accept(HttpHeaders.CACHE_CONTROL, visitor ? "no-cache" : "private, no-cache");
    }

    /** Made once, and only where it is needed: it is a hash. */
    private String subject() {
        if (subject == null) subject = subject(address, who);
        return subject;
    }

    static String subject(Address address, String who) {
        return Validator.subject(BuildList.stamp() + " " + who + " " + address.tenant() + " " + address.application() + " " + address.text());
    }
}
