package com.mintreu.platform.reads;

import com.mintreu.kernel.web.Call;
import com.mintreu.platform.applications.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Optional;

/** Writes of modules: the state of the content that the caller requires, and the ETag of what it has made. */
@ApplicationScoped
public class Writes {
    @Inject
    Precondition precondition;
    @Inject
    Reads reads;
    @Inject
    Clock clock;

    /** The caller has been admitted. {@code If-Match: *} requires no more than the resource does: that the thing is there. */
    void begin(Call call) {
        precondition.begin(call.header(HttpHeaders.IF_MATCH).filter(sent -> !sent.strip().equals("*")).map(Validator::revisions),
                call.header(HttpHeaders.IF_UNMODIFIED_SINCE).flatMap(Conditions::date));
    }

    /** The ETag of this body, as a read of the same address tells it to the same caller; empty if nothing was written. */
    Optional<String> etag(Call call, byte[] body) {
        return precondition.made().map(revised -> Validator.of(revised, clock.instant(), reads.subject(call)).header(Coding.of(body, false)));
    }
}
