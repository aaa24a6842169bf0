package com.mintreu.siege.servers;

import java.io.IOException;

/**
 * The load runs on one core, where the system can pin a process (taskset, on Linux), so that it does not take the server's
 * time. A process inherits this, so servers are started while the load is free.
 */
public final class Cores {
    private static final int COUNT = Runtime.getRuntime().availableProcessors();

    private Cores() {}

    public static String pinLoad() {
        return COUNT > 1 && run(String.valueOf(COUNT - 1))
                ? "the load is pinned to one core of " + COUNT
                : "the load is not pinned to a core";
    }

    public static void freeLoad() {
        if (COUNT > 1) run("0-" + (COUNT - 1));
    }

    private static boolean run(String cores) {
        try {
            var command = new ProcessBuilder(
                    "taskset",
                    "-a",
                    "-p",
                    "-c",
                    cores,
                    String.valueOf(ProcessHandle.current().pid()));
            return command.redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException("The siege was interrupted.", e);
        }
    }
}
