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

    /** Whether it is an id where one is looked for, so that a missing one can be told from it or not. */
    boolean hasLookalike(Operation operation) {
        return value.length() == 13 && (!isInThePath() || operation.slots().stream().anyMatch(slot -> slot.kind().equals(kind) && place.endsWith(" " + slot.name())));
    }

    boolean isInThePath() {
        return place.startsWith("path");
    }

    @Override
    public String toString() {
        return "%s of %s in %s".formatted(value, kind, place);
    }
}
