package com.mintreu.isolation;

import java.util.function.BiFunction;

/** One place in a request where something of another tenant can be put, and what was put there. */
record Plant(String place, String kind, String value, BiFunction<Shot, String, Shot> put) {

    Shot in(Shot shot) {
        return put.apply(shot, value);
    }

    /** Another thing at the same place. */
    Plant with(String other) {
        return new Plant(place, kind, other, put);
    }

    /** Whether it is what the place is for, as far as one can know: in a path only things of one kind are looked for. */
    boolean isLikely(Operation operation) {
        return !isInThePath() || operation.slots().stream().anyMatch(slot -> slot.kind().equals(kind) && place.endsWith(" " + slot.name()));
    }

    /** Whether there could be a missing one that looks like it. */
    boolean isId() {
        return value.length() == 13;
    }

    boolean isInThePath() {
        return place.startsWith("path");
    }

    @Override
    public String toString() {
        return "%s of %s in %s".formatted(value, kind, place);
    }
}
