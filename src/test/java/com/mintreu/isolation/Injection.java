package com.mintreu.isolation;

import java.util.function.BiFunction;

/** One site in a request where something of another tenant can be injected, and what is injected there. */
record Injection(String site, String kind, String value, BiFunction<PreparedRequest, String, PreparedRequest> put) {

    PreparedRequest in(PreparedRequest request) {
        return put.apply(request, value);
    }

    /** Another thing at the same site. */
    Injection with(String other) {
        return new Injection(site, kind, other, put);
    }

    /** Whether it is what the site is for, as far as one can know: in a path only things of one kind are looked for. */
    boolean isLikely(Operation operation) {
        return !isInThePath()
                || operation.slots().stream()
                        .anyMatch(slot -> slot.kind().equals(kind) && site.endsWith(" " + slot.name()));
    }

    /** Whether there could be a missing one that looks like it. */
    boolean isId() {
        return value.length() == 13;
    }

    boolean isInThePath() {
        return site.startsWith("path");
    }

    @Override
    public String toString() {
        return "%s of %s in %s".formatted(value, kind, site);
    }
}
