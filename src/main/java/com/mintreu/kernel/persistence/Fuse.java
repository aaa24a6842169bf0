package com.mintreu.kernel.persistence;

import com.mintreu.kernel.logging.Log;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Keeps requests from queueing for connections that a database which is down, or hangs, will not give. Once it has been
 * seen to be so, everybody is refused at once, save for one try a second; the first that succeeds ends it.
 */
final class Fuse implements DataSource {
    private static final Log LOG = Log.of(Fuse.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final DataSource source;
    private final Duration patience;
    private final AtomicLong nextTry = new AtomicLong();
    private final AtomicLong nextWord = new AtomicLong(System.nanoTime());
    private volatile boolean blown;
    private volatile long lastGiven = System.nanoTime();

    /** The source gives up waiting for a connection after so long. */
    Fuse(DataSource source, Duration patience) {
        this.source = source;
        this.patience = patience;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (blown && !isMyTurn()) throw refused("The database did not answer a moment ago", "08001", null);
        try {
            var connection = source.getConnection();
            lastGiven = System.nanoTime();
            if (blown) LOG.info("The database answers again.");
            blown = false;
            return connection;
        } catch (SQLException none) {
            throw failed(none);
        }
    }

    private boolean isMyTurn() {
        var now = System.nanoTime();
        var turn = nextTry.get();
        return now - turn >= 0 && nextTry.compareAndSet(turn, now + PAUSE.toNanos());
    }

    private SQLException failed(SQLException none) {
        var lost = Mishap.of(none) == Mishap.LOST || Mishap.of(none.getCause()) == Mishap.LOST;
        if (lost || System.nanoTime() - lastGiven > patience.toNanos()) {
            nextTry.set(System.nanoTime() + PAUSE.toNanos());
            blown = true;
        }
        var why = none.getCause() == null ? none.getMessage() : none.getCause().getMessage();
        tell(lost ? "The database cannot be reached: " + why : "No connection to the database was to be had: " + why);
        return refused(why, lost ? "08001" : "", none);
    }

    /** Not more often than once in a while: what is wrong is wrong for every request. */
    private void tell(String what) {
        var now = System.nanoTime();
        var due = nextWord.get();
        if (now - due >= 0 && nextWord.compareAndSet(due, now + SILENCE.toNanos())) LOG.warning(what);
    }

    private static SQLException refused(String why, String state, SQLException cause) {
        return new SQLTransientConnectionException(why, state, cause);
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
        return Logger.getLogger(Fuse.class.getName());
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
