package com.mintreu.bench.rounds;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** The rounds of one contender as one line. */
final class Medians {
    private Medians() {}

    static Figures of(List<Figures> rounds) {
        var any = rounds.get(0);
        return new Figures(
                any.of(),
                any.contender(),
                any.connections(),
                rounds.stream().mapToInt(Figures::answers).sum(),
                of(rounds, Figures::perSecond),
                spread(rounds),
                of(rounds, Figures::p50),
                of(rounds, Figures::p99),
                of(rounds, Figures::server),
                of(rounds, Figures::compiler),
                of(rounds, Figures::database),
                of(rounds, Figures::load),
                of(rounds, Figures::statements),
                wrong(rounds));
    }

    static double of(double... values) {
        var sorted = values.clone();
        java.util.Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double of(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
        return of(rounds.stream().mapToDouble(figure).toArray());
    }

    /** How far the requests a second of the best and the worst round lie apart, as a part of the median. */
    private static double spread(List<Figures> rounds) {
        var range = rounds.stream().mapToDouble(Figures::perSecond).summaryStatistics();
        return (range.getMax() - range.getMin()) / of(rounds, Figures::perSecond);
    }

    private static Map<Integer, Long> wrong(List<Figures> rounds) {
        var all = new TreeMap<Integer, Long>();
        rounds.forEach(round -> round.wrong().forEach((status, count) -> all.merge(status, count, Long::sum)));
        return all;
    }
}
