package com.mintreu.platform.applications;

import com.mintreu.kernel.problems.Problem;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * What the caller requires of the state of the application's content before its write (If-Match, If-Unmodified-Since; RFC 9110, 13.1), and the
 * state that the write has made. It is checked when the unit of work is committed, in the statement that raises the revision: so other faults are
 * told first, and of two writers with one ETag one fails.
 */
@RequestScoped
public class Precondition {
    private Optional<Set<Long>> states = Optional.empty();
    private Optional<Instant> unmodifiedSince = Optional.empty();
    private Optional<Revised> made = Optional.empty();

    /** Before each call. {@code states} are the numbers of the revisions of which the caller has an ETag; empty if it does not care. */
    public void begin(Optional<Set<Long>> states, Optional<Instant> unmodifiedSince) {
        this.states = states;
        this.unmodifiedSince = states.isPresent() ? Optional.empty() : unmodifiedSince;
        made = Optional.empty();
    }

    /** The state after the write; empty if nothing was written. */
    public Optional<Revised> made() {
        return made;
    }

    boolean isThere() {
        return states.isPresent() || unmodifiedSince.isPresent();
    }

    void check(Revised current) {
        var isMet = states.map(each -> each.contains(current.number())).orElse(true)
                && unmodifiedSince.map(time -> !current.at().truncatedTo(ChronoUnit.SECONDS).isAfter(time)).orElse(true);
        if (!isMet) throw Problem.preconditionFailed();
    }

    void made(long revision) {
        made = Optional.of(new Revised(revision));
    }
}
