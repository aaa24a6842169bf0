package com.mintreu.siege.cases;

/** What must hold in a case. */
public enum Check {
    /** No thread of the container dies. */
    THREADS("threads"),
    /** No OutOfMemoryError in a log. */
    MEMORY("memory"),
    /** Health is told within a second. */
    HEALTH("health"),
    /** Honest reads and writes get 95 % of their answers. */
    HONEST("honest"),
    /** So do honest log-ins. */
    LOG_INS("log-ins"),
    /** Reads stay within five times their quiet 99th percentile, or 50 ms. */
    P99("p99"),
    /** Everybody is served within five seconds after the end. */
    RECOVERY("recovery"),
    /** The logs grow by less than 1 MB a minute. */
    LOG("log"),
    /** What else the case expects. */
    ANSWERS("answers");

    private final String title;

    Check(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
