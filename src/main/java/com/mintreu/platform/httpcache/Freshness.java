package com.mintreu.platform.httpcache;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;

/**
 * How long the answer of the current read holds if nobody writes anything. A resource or service whose answer changes by the clock alone
 * names the moment of the next change; after that the answer is made anew, and its ETag is another.
 */
@RequestScoped
public class Freshness {
    private Optional<Instant> end = Optional.empty();

    void begin() {
        end = Optional.empty();
    }

    /** The answer holds before that moment, and not from then on. The earliest of several counts. */
    public void until(Instant moment) {
        end = end.filter(moment::isAfter).or(() -> Optional.of(moment));
    }

    /** If there is one: {@link #until(Instant)}. */
    public void until(Optional<Instant> moment) {
        moment.ifPresent(this::until);
    }

    Optional<Instant> end() {
        return end;
    }
}
