package com.mintreu.kernel.jdbc;

import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.problems.Problem;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Keeps requests from queueing for connections that a database which is down, or hangs, will not give. Once it has been
 * seen to be so, everybody is refused at once, while a thread of its own tries every second whether it is back.
 */
final class CircuitBreaker implements DataSource {
    private static final Log LOG = Log.of(CircuitBreaker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final DataSource source;
    private final Duration patience;
    private final ConnectionQueue queue;
    private final Duration pause;
    private final AtomicLong nextWord = new AtomicLong(System.nanoTime());
    private final AtomicBoolean tripped = new AtomicBoolean();
    private volatile boolean closed;
    private volatile Thread waiting;
    private volatile long lastGiven = System.nanoTime();

    /** The source gives up waiting for a connection after so long. */
    CircuitBreaker(DataSource source, Duration patience, ConnectionQueue queue) {
        this(source, patience, queue, PAUSE);
    }

    /** {@code pause} is between two tries whether the database is back. */
    CircuitBreaker(DataSource source, Duration patience, ConnectionQueue queue, Duration pause) {
        this.source = source;
        this.patience = patience;
        this.queue = queue;
        this.pause = pause;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (closed) throw new SQLTransientConnectionException("The application is being stopped");
        if (tripped.get()) throw new SQLTransientConnectionException("The database did not answer a moment ago");
        try {
            var connection = queue.await(() -> withoutTransaction(source.getConnection()));
            lastGiven = System.nanoTime();
            return connection;
        } catch (SQLException none) {
            throw failed(none);
        }
    }

    /**
     * Rolls back a transaction that its last user has left open: a transaction is begun by a statement, of which a pool knows nothing. Where
     * there is none, the driver sends nothing.
     */
    private static Connection withoutTransaction(Connection connection) throws SQLException {
        try {
            connection.rollback();
            return connection;
        } catch (SQLException | RuntimeException broken) {
            connection.close();
            throw broken;
        }
    }

    /** Gives no connection any more, and ends what it has begun. */
    void close() {
        closed = true;
        LockSupport.unpark(waiting);
    }

    private SQLException failed(SQLException none) {
        if (none.getCause() instanceof Problem) return none; // too many wait: that says nothing about the database
        var lost = SqlFailure.of(none) == SqlFailure.LOST || SqlFailure.of(none.getCause()) == SqlFailure.LOST;
        if (lost || System.nanoTime() - lastGiven > patience.toNanos()) trip();
        var why = none.getCause() == null ? none.getMessage() : none.getCause().getMessage();
        tell(lost ? "The database cannot be reached: " + why : "No connection to the database was to be had: " + why);
        return new SQLTransientConnectionException(why, none);
    }

    private void trip() {
        if (!tripped.compareAndSet(false, true)) return;
        waiting = new Thread(this::awaitReturn, Pool.NAME + ":database");
        waiting.setDaemon(true);
        waiting.start();
    }

    private void awaitReturn() {
        while (!closed && !isBack()) LockSupport.parkNanos(pause.toNanos());
        tripped.set(false);
    }

    private boolean isBack() {
        try (var connection = source.getConnection()) {
            if (!connection.isValid(1)) return false;
            lastGiven = System.nanoTime();
            LOG.info("The database answers again.");
            return true;
        } catch (SQLException stillGone) {
            return false;
        }
    }

    /** Not more often than once in a while: what is wrong is wrong for every request. */
    private void tell(String what) {
        var now = System.nanoTime();
        var due = nextWord.get();
        if (now - due >= 0 && nextWord.compareAndSet(due, now + SILENCE.toNanos())) LOG.warning(what);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return source.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(CircuitBreaker.class.getName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
