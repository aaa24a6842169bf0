package com.mintreu.kernel.persistence;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** What the database made of a statement, as far as trying again may help. */
enum Mishap {
    /** The connection is gone. What was under way may have been done or not. */
    LOST,
    /** Somebody else had the rows; everything has been, or has to be, rolled back. */
    CONTENDED,
    /** A unique key has such a row already. */
    TAKEN,
    /** Nothing that trying again would change. */
    FINAL;

    private static final int DUPLICATE = 1062;
    private static final Set<Integer> DEADLOCK_OR_LOCK_WAIT = Set.of(1213, 1205);

    static Mishap of(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException error) return of(error);
        }
        return FINAL;
    }

    /** What the server or the driver itself said: a pool that has waited in vain says no more than that it has. */
    static String told(Throwable thrown) {
        var told = thrown.getMessage();
        for (var cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException error) told = error.getMessage();
        }
        return told;
    }

    private static Mishap of(SQLException error) {
        if (error instanceof SQLTransientConnectionException) return FINAL; // none was to be had, for as long as one waits
        if (DEADLOCK_OR_LOCK_WAIT.contains(error.getErrorCode())) return CONTENDED;
        if (error.getErrorCode() == DUPLICATE) return TAKEN;
        return String.valueOf(error.getSQLState()).startsWith("08") ? LOST : FINAL;
    }
}
