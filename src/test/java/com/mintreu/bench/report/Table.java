package com.mintreu.bench.report;

import com.mintreu.bench.rounds.Figures;
import java.io.PrintStream;
import java.util.Locale;

/** The results as text. */
final class Table {
    private final Results results;
    private final PrintStream out;

    private Table(Results results, PrintStream out) {
        this.results = results;
        this.out = out;
    }

    static void print(Results results, PrintStream out) {
        var table = new Table(results, out);
        table.figures();
        table.places();
        table.changes();
        table.notes();
        table.budgets();
    }

    private void figures() {
        var of = "";
        for (var each : results.figures) {
            if (!each.of().equals(of)) {
                of = each.of();
                line("%n%s (%s)", results.titles.get(of), of);
                line(
                        "  %-20s %5s %10s %5s %9s %9s %10s %8s %10s %10s %6s",
                        "",
                        "conn.",
                        "requests/s",
                        "±",
                        "p50 ms",
                        "p99 ms",
                        "server ms",
                        "compiler",
                        "datab. ms",
                        "load ms",
                        "SQL");
            }
            line(
                    "  %-20s %5d %10.0f %4.0f%% %9.2f %9.2f %10.3f %8.3f %10.3f %10.3f %6.2f%s",
                    each.contender(),
                    each.connections(),
                    each.perSecond(),
                    50 * each.spread(),
                    each.p50(),
                    each.p99(),
                    each.server(),
                    each.compiler(),
                    each.database(),
                    each.load(),
                    each.statements(),
                    each.wrong().isEmpty() ? "" : "  WRONG " + each.wrong());
        }
    }

    private void places() {
        if (!results.starts.isEmpty()) line("%nFirst 200 after the start of the process");
        results.starts.forEach((site, seconds) -> line("  %-20s %8.2f s", site, seconds));
        if (!results.memory.isEmpty())
            line("%nMemory of Tomcat, MB: live objects after a full collection, and the whole process");
        results.memory.forEach((server, held) -> line("  %-20s %8.1f %8.0f", server, held.heap(), held.resident()));
    }

    /** Where there are two builds. */
    private void changes() {
        var pairs = results.figures.stream()
                .filter(each -> each.contender().startsWith("other"))
                .toList();
        if (!pairs.isEmpty())
            line(
                    "%nThis build (war) against the other one (other); under 1 is less%n  %-36s %5s %12s %12s %12s %12s",
                    "", "conn.", "requests/s", "server CPU", "datab. CPU", "p99");
        for (var other : pairs) {
            var name = other.contender().replaceFirst("other", "war");
            results.figures.stream()
                    .filter(each -> each.of().equals(other.of())
                            && each.contender().equals(name)
                            && each.connections() == other.connections())
                    .findFirst()
                    .ifPresent(ours -> change(ours, other));
        }
    }

    private void change(Figures ours, Figures other) {
        line(
                "  %-36s %5d %12.2f %12.2f %12.2f %12.2f",
                ours.of() + ", " + ours.contender(),
                ours.connections(),
                ours.perSecond() / other.perSecond(),
                ours.server() / other.server(),
                ours.database() / other.database(),
                ours.p99() / other.p99());
    }

    private void notes() {
        if (!results.notes.isEmpty()) line("");
        results.notes.forEach(sentence -> line("- %s", sentence));
    }

    private void budgets() {
        line("%nBudgets (at %d connections where there are several)", Results.DECISIVE);
        for (var verdict : Verdict.of(results)) {
            line(
                    "  %-12s %-6s %-7s %s",
                    verdict.word(),
                    verdict.measure()
                            .map(measure -> String.format(Locale.ROOT, "%.2f", measure.value()))
                            .orElse(""),
                    verdict.budget().limitText(),
                    verdict.budget().promise());
            verdict.measure().ifPresent(measure -> line("  %-27s %s", "", measure.told()));
        }
    }

    private void line(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }
}
