package com.mintreu.isolation;

import com.mintreu.blackbox.Answer;

/**
 * A request with something of another tenant in it, the same with something missing in its place, and what became of
 * both. Where no id was injected, nothing looks like it and is missing: then both are the same.
 */
record InjectionResult(
        CallerKind caller,
        Injection injection,
        PreparedRequest foreign,
        Answer answer,
        PreparedRequest missing,
        Answer other,
        boolean changedHere,
        boolean changedThere,
        String seen) {

    boolean isRefused() {
        return answer.status() >= 400 && answer.status() < 500;
    }

    boolean isRefusedAsItMust() {
        return answer.status() < 500 && (isRefused() || !injection.isInThePath());
    }

    @Override
    public String toString() {
        return "%s with %s: %s %s%s"
                .formatted(caller, injection, foreign, answer, seen.isEmpty() ? "" : " shows " + seen);
    }
}
