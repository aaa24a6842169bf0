package com.mintreu.platform.applications;

import com.mintreu.kernel.problems.Problem;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * The version of the application's content that the caller requires before its write (If-Match, If-Unmodified-Since; RFC 9110, 13.1), and the
 * version that the write has made. It is checked when the unit of work is committed, in the statement that raises the version: so other faults are
 * told first, and of two writers with one ETag one fails.
 */
@RequestScoped
public class WritePrecondition {
    private Optional<Set<Long>> versions = Optional.empty();
    private Optional<Instant> unmodifiedSince = Optional.empty();
    private Optional<ContentVersion> made = Optional.empty();

    /** Before each call. {@code versions} are the numbers of the content versions of which the caller has an ETag; empty if it does not care. */
    public void begin(Optional<Set<Long>> versions, Optional<Instant> unmodifiedSince) {
        this.versions = versions;
        this.unmodifiedSince = versions.isPresent() ? Optional.empty() : unmodifiedSince;
        made = Optional.empty();
    }

    /** The version after the write; empty if nothing was written. */
    public Optional<ContentVersion> made() {
        return made;
    }

    boolean isThere() {
        return versions.isPresent() || unmodifiedSince.isPresent();
    }

    void check(ContentVersion current) {
        var isMet = versions.map(each -> each.contains(current.number())).orElse(true)
                && unmodifiedSince
                        .map(time ->
                                !current.at().truncatedTo(ChronoUnit.SECONDS).isAfter(time))
                        .orElse(true);
        if (!isMet) throw Problem.preconditionFailed();
    }

    void made(long version) {
        made = Optional.of(new ContentVersion(version));
    }
}
