package com.mintreu.launch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Names one process for good: pids are used again, a pid together with its start is not. */
record ProcessStamp(long pid, Instant start) {
    /** Windows does not show the command lines of processes; its start times are exact enough to do without. */
    static final boolean IS_ENOUGH = System.getProperty("os.name").startsWith("Windows");

    /** Linux tells starts relative to the boot, whose time moves when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static Optional<ProcessStamp> parse(String text) {
        var words = text.strip().split(" ");
        try {
            return words.length == 2
                    ? Optional.of(new ProcessStamp(Long.parseLong(words[0]), Instant.parse(words[1])))
                    : Optional.empty();
        } catch (RuntimeException cutShortByAKill) {
            return Optional.empty();
        }
    }

    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(process ->
                        process.info().startInstant().filter(this::isMyStart).isPresent());
    }

    boolean isMyStart(Instant other) {
        return Duration.between(start, other).abs().compareTo(TOLERANCE) <= 0;
    }

    @Override
    public String toString() {
        return pid + " " + start;
    }
}
