package com.mintreu.bench.report;

import static com.mintreu.bench.report.Bound.AT_LEAST;
import static com.mintreu.bench.report.Bound.AT_MOST;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A promise about speed: a ratio within one run, or a number of statements. */
record Budget(String promise, Bound bound, double limit, Function<Results, Optional<Measure>> measured) {
    static final List<Budget> ALL = List.of(
            new Budget(
                    "ten posts by API key, uncached, server CPU a request against the floor's",
                    AT_MOST,
                    1.5,
                    results -> Measure.server(results, "ten-by-key", "war", "floor")),
            new Budget(
                    "one post by API key, uncached, server CPU a request against the floor's",
                    AT_MOST,
                    2.1,
                    results -> Measure.server(results, "one-by-key", "war", "floor")),
            new Budget(
                    "a post written by API key, server CPU a request against the floor's",
                    AT_MOST,
                    3,
                    results -> Measure.server(results, "post", "war", "floor")),
            new Budget(
                    "a comment written by API key, server CPU a request against the floor's",
                    AT_MOST,
                    3,
                    results -> Measure.server(results, "comment", "war", "floor")),
            new Budget(
                    "statements to write a post, no wrong answer",
                    AT_MOST,
                    4,
                    results -> Measure.statements(results, "post", "war")),
            new Budget(
                    "statements to write a comment, no wrong answer",
                    AT_MOST,
                    5,
                    results -> Measure.statements(results, "comment", "war")),
            new Budget(
                    "ten posts by a visitor, warm, requests/s against the floor's",
                    AT_LEAST,
                    1.5,
                    results -> Measure.perSecond(results, "ten-by-visitor", "war warm", "floor")),
            new Budget(
                    "304 by a visitor, warm, requests/s against the floor's ten posts",
                    AT_LEAST,
                    2.5,
                    results -> Measure.perSecond(results, "ten-by-visitor", "war 304", "floor")),
            new Budget(
                    "one of 2,000 tenants with 1,000,000 posts against one of 20, CPU of server and database",
                    AT_MOST,
                    1.15,
                    results -> Measure.processor(results, "tenants", "of 2,000", "of 20")),
            new Budget(
                    "page 5,000 against page 1 as a visitor, CPU of server and database",
                    AT_MOST,
                    1.3,
                    results -> Measure.processor(results, "pages", "visitor, page 5,000", "visitor, page 1")),
            new Budget(
                    "pool of 3 against pool of 20, requests/s at 64 connections, no wrong answer",
                    AT_LEAST,
                    0.8,
                    results -> Measure.perSecond(results, "pools", "pool3", "pool20")),
            new Budget(
                    "first 200 after start, schema up to date, against a bare Tomcat with the floor",
                    AT_MOST,
                    4,
                    results -> Measure.start(results, "war", "floor")));

    Verdict verdict(Results results) {
        var measure = measured.apply(results);
        var kept = measure.map(found -> found.valid() && bound.holds(found.value(), limit));
        return new Verdict(
                this, measure, kept.map(met -> met ? "met" : "MISSED").orElse("not measured"));
    }

    String limitText() {
        return bound.sign + " " + (limit == Math.rint(limit) ? String.valueOf((int) limit) : String.valueOf(limit));
    }
}
