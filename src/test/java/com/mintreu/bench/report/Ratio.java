package com.mintreu.bench.report;

import com.mintreu.bench.rounds.Figures;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** How two things compare, with what one must know to believe it. A ratio of answers that were not as they should be is not valid. */
record Ratio(double value, String told, boolean valid) {
    /** Of the processor time that Tomcat spends on a request, without its compiler. */
    static Optional<Ratio> server(Results results, String of, String one, String other) {
        return of(results, of, one, other, Figures::server);
    }

    /** Of the processor time that Tomcat and MariaDB spend on a request. */
    static Optional<Ratio> processor(Results results, String of, String one, String other) {
        return of(results, of, one, other, Figures::processor);
    }

    static Optional<Ratio> perSecond(Results results, String of, String one, String other) {
        return of(results, of, one, other, Figures::perSecond);
    }

    static Optional<Ratio> start(Results results, String one, String other) {
        var ours = results.starts.get(one);
        var theirs = results.starts.get(other);
        if (ours == null || theirs == null) return Optional.empty();
        return Optional.of(new Ratio(ours / theirs, String.format(Locale.ROOT, "%.2f s / %.2f s", ours, theirs), true));
    }

    private static Optional<Ratio> of(
            Results results, String of, String one, String other, ToDoubleFunction<Figures> figure) {
        return results.find(of, one).flatMap(ours -> results.find(of, other)
                .map(theirs -> new Ratio(
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
                ours.wrong().isEmpty() ? "" : "; wrong answers " + ours.wrong());
    }
}
