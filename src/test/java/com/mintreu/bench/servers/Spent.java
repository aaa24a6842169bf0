package com.mintreu.bench.servers;

import java.time.Duration;

/**
 * What has been spent up to a moment, or between two: processor time of each process, and statements. The server's compiler is
 * counted apart: what it has not yet done when it is another contender's turn would else be charged to that one.
 */
public record Spent(Duration server, Duration compiler, Duration database, Duration load, long statements) {
    public static Spent soFar(Server server, DatabaseServer database) {
        var compiler = Compiler.spent(server.pid());
        return new Spent(
                processor(server.pid()).minus(compiler),
                compiler,
                processor(database.pid()),
                processor(ProcessHandle.current().pid()),
                database.statements());
    }

    public Spent since(Spent earlier) {
        return new Spent(
                server.minus(earlier.server),
                compiler.minus(earlier.compiler),
                database.minus(earlier.database),
                load.minus(earlier.load),
                statements - earlier.statements);
    }

    /** The compiler's part in all that the process of the server spends. */
    public double compiling() {
        return (double) compiler.toNanos() / server.plus(compiler).toNanos();
    }

    private static Duration processor(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(
                        () -> new IllegalStateException("The process " + pid + " does not tell what it has spent."));
    }
}
