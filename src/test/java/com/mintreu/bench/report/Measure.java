package com.mintreu.bench.report;

import com.mintreu.bench.rounds.Figures;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a budget limits: how two things compare, or how many statements one takes, with what one must know to believe it. A
 * measure of answers that were not as they should be is not valid.
 */
record Measure(double value, String told, boolean valid) {
    /** Of the processor time that Tomcat spends on a request, without its compiler. */
    static Optional<Measure> server(Results results, String of, String one, String other) {
        return of(results, of, one, other, Figures::server);
    }

    /** Of the processor time that Tomcat and MariaDB spend on a request. */
    static Optional<Measure> processor(Results results, String of, String one, String other) {
        return of(results, of, one, other, Figures::processor);
    }

    static Optional<Measure> perSecond(Results results, String of, String one, String other) {
        return of(results, of, one, other, Figures::perSecond);
    }

    /**
     * Statements a request, where the fewest connections were measured: there hardly anybody waits for another's row. It is
     * rounded to tenths, because what the platform asks the database in the background is counted, too.
     */
    static Optional<Measure> statements(Results results, String of, String contender) {
        return results.leastContended(of, contender)
                .map(figures -> new Measure(
                        Math.rint(10 * figures.statements()) / 10,
                        String.format(
                                Locale.ROOT,
                                "%.3f statements a request at %d connections%s",
                                figures.statements(),
                                figures.connections(),
                                wrong(figures)),
                        figures.wrong().isEmpty()));
    }

    static Optional<Measure> start(Results results, String one, String other) {
        var ours = results.starts.get(one);
        var theirs = results.starts.get(other);
        if (ours == null || theirs == null) return Optional.empty();
        return Optional.of(
                new Measure(ours / theirs, String.format(Locale.ROOT, "%.2f s / %.2f s", ours, theirs), true));
    }

    private static Optional<Measure> of(
            Results results, String of, String one, String other, ToDoubleFunction<Figures> figure) {
        return results.find(of, one).flatMap(ours -> results.find(of, other)
                .map(theirs -> new Measure(
                        figure.applyAsDouble(ours) / figure.applyAsDouble(theirs),
                        told(ours, theirs),
                        ours.wrong().isEmpty() && theirs.wrong().isEmpty())));
    }

    private static String told(Figures ours, Figures theirs) {
        return String.format(
                Locale.ROOT,
                "server CPU %.3f/%.3f ms = %.2f; with the database's %.3f/%.3f = %.2f; requests/s %.0f/%.0f = %.2f%s",
                ours.server(),
                theirs.server(),
                ours.server() / theirs.server(),
                ours.processor(),
                theirs.processor(),
                ours.processor() / theirs.processor(),
                ours.perSecond(),
                theirs.perSecond(),
                ours.perSecond() / theirs.perSecond(),
                wrong(ours));
    }

    private static String wrong(Figures figures) {
        return figures.wrong().isEmpty() ? "" : "; wrong answers " + figures.wrong();
    }
}
