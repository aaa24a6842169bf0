package com.mintreu.kernel.overload;

/** Budgets for tests. */
public final class Budgets {
    private Budgets() {}

    /** So many bytes in all, and so many requests of one owner. */
    public static Budget of(long bytes, int requests) {
        return new Budget(new Shares(bytes, bytes / 5 * 3), new Shares(Integer.MAX_VALUE, requests), new Refusals());
    }
}
