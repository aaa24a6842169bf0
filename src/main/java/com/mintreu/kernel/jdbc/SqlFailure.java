package com.mintreu.kernel.jdbc;

import com.mintreu.kernel.problems.SqlError;

/** What the database made of a statement, as far as trying again may help. */
public enum SqlFailure {
    /** The connection is gone. What was under way may have been done or not. */
    LOST,
    /** Somebody else had the rows; everything has been, or has to be, rolled back. */
    CONTENDED,
    /** A unique key has such a row already. */
    TAKEN,
    /** Nothing that trying again would change. */
    FINAL;

    public static SqlFailure of(Throwable thrown) {
        return switch (SqlError.of(thrown)) {
            case LOST -> LOST;
            case CONTENDED -> CONTENDED;
            case DUPLICATE -> TAKEN;
            default -> FINAL;
        };
    }
}
