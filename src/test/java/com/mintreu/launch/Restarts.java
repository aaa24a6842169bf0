package com.mintreu.launch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often a server that ends by itself is started again: a few times, for one that ends again and again needs somebody to look at it. */
final class Restarts {
    private static final int MAX = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    /** Of a JVM with -XX:+ExitOnOutOfMemoryError, and of an application with mintreu.exit-when-broken. */
    private static final int OUT_OF_MEMORY = 3;

    private final Deque<Instant> recent = new ArrayDeque<>();

    boolean mayStart(Instant now) {
        while (!recent.isEmpty() && !recent.peek().isAfter(now.minus(WINDOW))) recent.remove();
        if (recent.size() == MAX) return false;
        return recent.add(now);
    }

    static String reason(int exitStatus) {
        return exitStatus == OUT_OF_MEMORY
                ? "Tomcat has ended because its memory was full (OutOfMemoryError)"
                : "Tomcat has ended without being asked to (exit status %d)".formatted(exitStatus);
    }
}
