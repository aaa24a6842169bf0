package com.mintreu.siege.honest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What honest callers got. */
public record Samples(List<Sample> all) {
    /** From 0 to 1; NaN if there was no call of this kind. */
    public double answered(Kind kind) {
        var calls = all.stream().filter(sample -> sample.kind() == kind).toList();
        return (double) calls.stream().filter(Sample::answered).count() / calls.size();
    }

    /** Of reads, in milliseconds: the median of the rounds. */
    public double p99(Duration round, int rounds) {
        var figures = LongStream.range(0, rounds)
                .mapToDouble(number -> p99(sample -> sample.due() / round.toNanos() == number))
                .sorted()
                .toArray();
        return figures[rounds / 2];
    }

    /** Why calls were not answered, and how many. */
    public Map<String, Long> failures() {
        return all.stream()
                .filter(sample -> !sample.answered())
                .collect(Collectors.groupingBy(
                        sample -> sample.kind() + " " + sample.failure(), TreeMap::new, Collectors.counting()));
    }

    private double p99(Predicate<Sample> wanted) {
        var times = all.stream()
                .filter(sample -> sample.kind() == Kind.READ && wanted.test(sample))
                .mapToLong(Sample::nanos)
                .sorted()
                .toArray();
        return times.length == 0 ? Double.NaN : times[(int) Math.ceil(0.99 * times.length) - 1] / 1e6;
    }
}
