package com.mintreu.bench.rounds;

import com.mintreu.bench.load.Slice;
import com.mintreu.bench.servers.Spent;
import java.time.Duration;
import java.util.Map;

/** What one contender did at a number of connections in one round, or the medians over all rounds. Times are milliseconds, processor time and statements are a request's; the server's is without its compiler's. */
public record Figures(
        String of,
        String contender,
        int connections,
        int answers,
        double perSecond,
        double spread,
        double p50,
        double p99,
        double server,
        double compiler,
        double database,
        double load,
        double statements,
        Map<Integer, Long> wrong) {
    private static final double NANOS = 1e6;

    static Figures of(Case<?> which, Contender contender, int connections, Slice slice, Spent spent) {
        return new Figures(
                which.key(),
                contender.name(),
                connections,
                slice.answers(),
                slice.perSecond(),
                0,
                slice.percentile(50),
                slice.percentile(99),
                each(spent.server(), slice),
                each(spent.compiler(), slice),
                each(spent.database(), slice),
                each(spent.load(), slice),
                (double) spent.statements() / slice.answers(),
                slice.wrong());
    }

    /** Of server and database together. */
    public double processor() {
        return server + database;
    }

    private static double each(Duration time, Slice slice) {
        return time.toNanos() / NANOS / slice.answers();
    }
}
