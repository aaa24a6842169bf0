package com.mintreu.siege;

import com.mintreu.siege.attack.Tally;
import com.mintreu.siege.cases.Check;
import com.mintreu.siege.cases.Expectation;
import com.mintreu.siege.honest.Kind;
import com.mintreu.siege.honest.Samples;
import com.mintreu.siege.report.Row;
import com.mintreu.siege.servers.Container;
import com.mintreu.siege.servers.Database;
import com.mintreu.siege.servers.Logs;
import com.mintreu.siege.world.Mallory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Holds what is seen during and after one attack against what must be. To be made right before the attack. */
final class Judgement {
    private static final double ENOUGH = 0.95;
    private static final double TIMES_QUIET = 5;
    private static final double ALWAYS_GRANTED = 50;
    private static final double MEGABYTE = 1 << 20;
    private static final Duration GIVING_UP = Duration.ofSeconds(10);

    private final Row row;
    private final Container container;
    private final double quiet;
    private final Logs logs;
    private final Set<String> threads;
    private final long begin = System.nanoTime();

    Judgement(Row row, Container container, double quiet) {
        this.row = row;
        this.container = container;
        this.quiet = quiet;
        this.logs = container.logs();
        this.threads = container.neededThreads();
    }

    Row row() {
        return row;
    }

    void duringAttack(Samples honest, double p99, double health) {
        row.found(Check.HEALTH, health <= 1_000, Double.isInfinite(health) ? "no answer" : "%.0f ms", health);
        var reads = honest.answered(Kind.READ);
        var writes = honest.answered(Kind.WRITE);
        row.found(
                Check.HONEST,
                reads >= ENOUGH && writes >= ENOUGH,
                "%.1f %% read, %.1f %% written",
                100 * reads,
                100 * writes);
        var logIns = honest.answered(Kind.LOG_IN);
        row.found(Check.LOG_INS, logIns >= ENOUGH, "%.1f %%", 100 * logIns);
        row.found(Check.P99, p99 <= Math.max(TIMES_QUIET * quiet, ALWAYS_GRANTED), "%,.0f ms", p99);
    }

    /** Waits until everybody is served, within this time or a little longer to say how long it took. */
    void afterAttack(Duration recovery, BooleanSupplier isServed) {
        var end = System.nanoTime();
        var seconds = secondsUntil(isServed, recovery.plus(GIVING_UP));
        row.found(
                Check.RECOVERY,
                seconds <= recovery.toSeconds(),
                Double.isInfinite(seconds) ? "not" : "%.1f s",
                seconds);
        var perMinute = logs.growth() / MEGABYTE * 60e9 / (end - begin);
        row.found(Check.LOG, perMinute < 1, "%,.2f MB/min", perMinute);
        row.found(Check.MEMORY, !logs.tellOfNoMemory(), logs.tellOfNoMemory() ? "OutOfMemoryError" : "enough");
        var missing = new TreeSet<>(threads);
        missing.removeAll(container.neededThreads());
        row.found(
                Check.THREADS,
                missing.isEmpty() && !threads.isEmpty(),
                missing.isEmpty() ? "%d alive".formatted(threads.size()) : "dead: " + String.join(", ", missing));
    }

    void expectations(List<Expectation> expectations, Tally tally, Mallory mallory, Database database) {
        var unmet = expectations.stream()
                .filter(each -> !each.proof().holds(tally, mallory, database))
                .map(Expectation::what)
                .toList();
        if (!expectations.isEmpty())
            row.found(
                    Check.ANSWERS,
                    unmet.isEmpty(),
                    unmet.isEmpty() ? "as expected" : "not so: " + String.join("; ", unmet));
    }

    private static double secondsUntil(BooleanSupplier isServed, Duration most) {
        var begin = System.nanoTime();
        while (System.nanoTime() - begin < most.toNanos()) {
            var asked = System.nanoTime();
            if (isServed.getAsBoolean()) return (asked - begin) / 1e9;
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return Double.POSITIVE_INFINITY;
    }
}
