package com.mintreu.kernel.problems;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.regex.Pattern;

/** What the database says with an exception: by the class of its SQLState, and by MariaDB's code where the state is the general one (HY000, 42000). */
public enum SqlError {
    /** No connection was to be had, for as long as one waits. */
    NO_CONNECTION,
    /** The connection is gone. What was under way may have been done or not. */
    LOST,
    /** Somebody else had the rows; everything has been, or has to be, rolled back. */
    CONTENDED,
    /** The server has no room for one more of what it counts: connections, queries an hour, memory. */
    CROWDED,
    /** The server, or its host, has broken the statement off. */
    INTERRUPTED,
    /** The server takes no changes from this user. */
    READ_ONLY,
    /** There is no disk space for a change. */
    STORAGE_FULL,
    /** A row, or a statement, is larger than the server takes. */
    TOO_LARGE,
    DUPLICATE,
    /** A row points to one that is not there, or is pointed to. */
    REFERENCE,
    /** Anything else: our fault. */
    OTHER;

    private static final Set<Integer> CONTENTIONS = Set.of(1205, 1213, 1020);
    private static final Set<Integer> LIMITS = Set.of(1040, 1203, 1226, 1037, 1038, 1041, 1206);
    private static final Set<Integer> KILLED = Set.of(1317, 1969, 3024);
    private static final Set<Integer> WRITES_OFF = Set.of(1036, 1290, 1792, 1836);
    private static final Set<Integer> DENIED = Set.of(1142, 1143);
    private static final Set<Integer> DISK_FULL = Set.of(1021, 1114);
    private static final int PACKET_TOO_LARGE = 1153;
    private static final Set<Integer> OVERSIZED = Set.of(1118, PACKET_TOO_LARGE, 1301);
    /** The words of SQL stay English whatever the server's language. */
    private static final Pattern CHANGE = Pattern.compile("\\b(?:INSERT|UPDATE|DELETE)\\b");
    /** ENOSPC and EDQUOT, as the server quotes them in the messages of other errors. */
    private static final Pattern NO_SPACE = Pattern.compile("(?i)err(?:or|no|code):? \"?(?:28|122)\\b");

    /** OTHER for what is no SQLException, and has none as its cause. */
    public static SqlError of(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException error) return of(error);
        }
        return OTHER;
    }

    /** As the server would have said it, had it been heard. */
    public static SQLException tooLarge(Throwable cause) {
        return new SQLException("This is larger than max_allowed_packet", "08S01", PACKET_TOO_LARGE, cause);
    }

    /** What the server or the driver itself said: a pool that has waited in vain says no more than that it has. */
    public static String told(Throwable thrown) {
        var told = thrown.getMessage();
        for (var cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException error) told = error.getMessage();
        }
        return told;
    }

    static SqlError of(SQLException error) {
        if (error instanceof SQLTransientConnectionException) return NO_CONNECTION;
        var code = error.getErrorCode();
        if (OVERSIZED.contains(code) || isOversized(error))
            return TOO_LARGE; // some of them end the connection, and have its state
        if (CONTENTIONS.contains(code)) return CONTENDED;
        if (LIMITS.contains(code)) return CROWDED;
        if (WRITES_OFF.contains(code)
                || DENIED.contains(code) && CHANGE.matcher(said(error)).find()) return READ_ONLY;
        if (DISK_FULL.contains(code) || NO_SPACE.matcher(said(error)).find()) return STORAGE_FULL;
        if (KILLED.contains(code)) return INTERRUPTED;
        return ofState(error);
    }

    private static SqlError ofState(SQLException error) {
        var state = String.valueOf(error.getSQLState());
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "08" -> LOST;
            case "23" -> ofConstraint(error.getErrorCode());
            case "25" -> state.equals("25006") ? READ_ONLY : state.equals("25S03") ? LOST : OTHER;
            case "40" -> CONTENDED;
            case "53" -> CROWDED;
            case "57", "70" -> error.getErrorCode() == 1927 ? LOST : INTERRUPTED;
            default -> error instanceof SQLTimeoutException ? INTERRUPTED : OTHER;
        };
    }

    private static SqlError ofConstraint(int code) {
        return switch (code) {
            case 1062, 1586 -> DUPLICATE;
            case 1216, 1217, 1451, 1452 -> REFERENCE;
            default -> OTHER;
        };
    }

    /** The driver refuses to send what it knows to be too large. */
    private static boolean isOversized(SQLException error) {
        return said(error).contains("max_allowed_packet");
    }

    private static String said(SQLException error) {
        return String.valueOf(error.getMessage());
    }
}
