package com.mintreu.kernel.jdbc;

import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.problems.SqlError;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Whether the server refused the last write, and why: a host takes rights away, is read-only for a while, or its disk is full. The next write that succeeds ends it. */
@ApplicationScoped
public class WriteRefusal {
    private static final Log LOG = Log.of(WriteRefusal.class);

    private volatile String reason;

    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** What a unit of work failed with; what is no refusal of writes changes nothing. */
    public void note(Throwable failed) {
        switch (SqlError.of(failed)) {
            case READ_ONLY ->
                note(
                        "refused",
                        "the database takes no changes (" + SqlError.told(failed)
                                + "): a host does so when a quota is used up, or while it works on the server");
            case STORAGE_FULL -> note("full", "the database has no space left (" + SqlError.told(failed) + ")");
            default -> {}
        }
    }

    /** A server that was set to read-only says so before it is asked to write. */
    public void look(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT @@global.read_only")) {
            if (rows.next() && !rows.getString(1).matches("0|OFF|NO_LOCK.*"))
                note("set", "the database takes no changes (its read_only is on)");
        }
    }

    /** A write was committed. */
    public void end() {
        reason = null;
        LOG.info("The database takes changes again.");
    }

    private void note(String kind, String why) {
        reason = why;
        LOG.countedWarning("Read-only, " + kind, "Read-only: " + why + ". Reading works.");
    }
}
