package com.mintreu.platform.httpcache;

import com.mintreu.kernel.web.Call;
import com.mintreu.platform.applications.WritePrecondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Optional;

/** Writes of modules: the content version that the caller requires (If-Match, If-Unmodified-Since), and the ETag of what was written. */
@ApplicationScoped
public class ConditionalWrites {
    @Inject
    WritePrecondition precondition;

    @Inject
    CachedReads reads;

    @Inject
    Clock clock;

    /** The caller has been admitted. {@code If-Match: *} requires no more than the resource does: that the thing is there. */
    void begin(Call call) {
        precondition.begin(
                call.header(HttpHeaders.IF_MATCH)
                        .filter(sent -> !sent.strip().equals("*"))
                        .map(ETag::versions),
                call.header(HttpHeaders.IF_UNMODIFIED_SINCE).flatMap(Preconditions::date));
    }

    /** The ETag of this body, as a read of the same address tells it to the same caller; empty if nothing was written. */
    Optional<String> etag(Call call, byte[] body) {
        return precondition.made().map(version -> ETag.of(version, clock.instant(), reads.subject(call))
                .header(ContentCoding.of(body, false)));
    }
}
