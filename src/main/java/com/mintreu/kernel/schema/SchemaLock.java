package com.mintreu.kernel.schema;

import com.mintreu.kernel.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * That one node at a time changes the schema. The database ends this lock with the connection, so a killed process leaves
 * none behind. Liquibase's own lock, a row, does stay behind: who holds this lock removes that row's mark, once nobody
 * else has been at work in the database for a while.
 */
final class SchemaLock implements AutoCloseable {
    private static final Log LOG = Log.of(SchemaLock.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int QUIET_SECONDS = 10;
    private static final String NAME = "CONCAT(LEFT(DATABASE(), 40), '.mintreu.schema')";

    private final Connection connection;

    private SchemaLock(Connection connection) {
        this.connection = connection;
    }

    static SchemaLock take(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, 0); // another node, or a large table, may take its time
        execute(connection, "SET SESSION innodb_lock_wait_timeout = DEFAULT");
        if (number(connection, "SELECT COALESCE(GET_LOCK(" + NAME + ", " + PATIENCE.toSeconds() + "), 0)") != 1) {
            throw new SQLException(
                    "another node is changing the schema for more than " + PATIENCE.toMinutes() + " minutes");
        }
        return new SchemaLock(connection);
    }

    /** Waits for whoever else is at it with Liquibase, and frees the row that a killed process left marked. */
    void freeWhatWasLeftBehind() throws SQLException, InterruptedException {
        if (isMarked()) LOG.info("The schema is locked by Liquibase; waiting for it.");
        for (var quiet = 0; isMarked(); quiet = isAnybodyAtWork() ? 0 : quiet + 1) {
            if (quiet >= QUIET_SECONDS) {
                LOG.warning("A process that was killed left the schema locked; the lock is released.");
                execute(
                        connection,
                        "UPDATE " + Schema.LOCK + " SET locked = 0, lockgranted = NULL, lockedby = NULL WHERE id = 1");
                return;
            }
            Thread.sleep(1_000);
        }
    }

    private boolean isMarked() throws SQLException {
        return number(
                                connection,
                                "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '"
                                        + Schema.LOCK + "'")
                        == 1
                && number(connection, "SELECT COUNT(*) FROM " + Schema.LOCK + " WHERE id = 1 AND locked = 1") == 1;
    }

    /** Other nodes that wait for this one's lock are not. */
    private boolean isAnybodyAtWork() throws SQLException {
        return number(
                        connection,
                        "SELECT COUNT(*) FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID() AND command <> 'Sleep' AND COALESCE(state, '') <> 'User lock'")
                > 0;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
        if (!connection.getAutoCommit()) connection.commit();
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        number(connection, "SELECT COALESCE(RELEASE_LOCK(" + NAME + "), 0)");
    }
}
