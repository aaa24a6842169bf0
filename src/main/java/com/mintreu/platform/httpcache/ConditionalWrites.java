package com.mintreu.platform.httpcache;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.web.Call;
import com.mintreu.platform.applications.WritePrecondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** Writes of modules: what the caller requires of their target (If-Match, If-Unmodified-Since), and the ETag of what was written. */
@ApplicationScoped
public class ConditionalWrites {
    @Inject
    WritePrecondition precondition;

    @Inject
    CachedReads reads;

    /** The caller has been admitted. {@code If-Match: *} requires no more than the resource does: that the thing is there. */
    void begin(Call call, ResourceTarget target) {
        precondition.begin(
                target.row(call),
                target.collections(),
                call.header(HttpHeaders.IF_MATCH)
                        .filter(sent -> !sent.strip().equals("*"))
                        .map(ETag::seen),
                call.header(HttpHeaders.IF_UNMODIFIED_SINCE).flatMap(Preconditions::date));
    }

    /** The ETag of this body, which shows the row with that id if it is new, as a read of the same address tells it to the same caller; empty if nothing was written. */
    Optional<String> etag(Call call, ResourceTarget target, Optional<String> created, byte[] body) {
        return reads.written(call, target, created.flatMap(Id::parse))
                .map(etag -> etag.header(ContentCoding.of(body, false)));
    }
}
