package com.mintreu.kernel.rows;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.tsid.Tsid;
import com.github.f4b6a3.tsid.TsidCreator;
import com.mintreu.kernel.problems.Problem;
import java.util.Optional;

/**
 * The id of a row: 64 bits sorted by time, made here and not by the database. Outside it is an opaque string of 13
 * characters.
 */
public record Id(long value) implements Comparable<Id> {
    /** By real time: where the platform's clock has been moved, ids keep their order. */
    public static Id next() {
        return new Id(TsidCreator.getTsid().toLong());
    }

    /** Of a path. What is no id names nothing, so the problem is not-found. */
    public static Id fromString(String text) {
        return parse(text).orElseThrow(() -> Problem.notFound("thing", text));
    }

    /** Of any other input. */
    public static Optional<Id> parse(String text) {
        return text != null && Tsid.isValid(text)
                ? Optional.of(new Id(Tsid.from(text).toLong()))
                : Optional.empty();
    }

    @Override
    public int compareTo(Id other) {
        return Long.compare(value, other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return Tsid.from(value).toString();
    }
}
