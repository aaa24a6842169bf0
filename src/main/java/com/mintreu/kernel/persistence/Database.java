package com.mintreu.kernel.persistence;

import com.mintreu.kernel.jdbc.Connections;
import com.mintreu.kernel.jdbc.Pool;
import com.mintreu.kernel.jdbc.WriteRefusal;
import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.problems.SqlError;
import com.mintreu.kernel.schema.Schema;
import com.mintreu.kernel.settings.Setting;
import com.mintreu.kernel.settings.Settings;
import com.mintreu.kernel.tripwire.Tripwire;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.Session;

/**
 * The one database. It is opened once, when it first answers: its schema is brought up to date, then the entities are
 * mapped. Until then whoever needs it is told at once that it is unavailable; at most one try a second is made.
 */
@ApplicationScoped
public class Database {
    @Produces
    static final Setting MIGRATIONS = Setting.choice(
            "mintreu.migrations",
            "what the start does about pending changesets: run them, refuse to start, or nothing",
            "auto",
            "check",
            "off");

    @Produces
    static final Setting TRIPWIRE = Setting.choice(
            "mintreu.tripwire",
            "what to do with a statement that touches a tenant's rows without naming the tenant: nothing, log it, or let it fail",
            "off",
            "log",
            "fail");

    private static final Log LOG = Log.of(Database.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** MariaDB takes so much in any case: less cannot be the reason why a connection ended. */
    private static final int SMALLEST_PACKET = 1024;

    @Inject
    Settings settings;

    @Inject
    Pool pool;

    @Inject
    Event<DatabaseOpened> opened;

    @Inject
    WriteRefusal refusal;

    private final ReentrantLock opening = new ReentrantLock();
    private volatile EntityManagerFactory entities;
    private volatile boolean readOnly;
    private volatile long lastTry = System.nanoTime() - PAUSE.toNanos();

    /** The factory of EntityManagers; a problem if the database does not answer. */
    EntityManagerFactory entities() {
        if (entities == null) openIfItAnswers();
        if (entities == null) throw unavailable();
        return entities;
    }

    /** For what is asked of the server itself; rows are the entities' affair. */
    Connection connection() throws SQLException {
        entities();
        return pool.source().getConnection();
    }

    /** Whether so many bytes are more than the server takes at once. It ends such a connection while they are sent, and its reason may be lost. */
    boolean isBeyondPacket(long bytes) {
        if (bytes < SMALLEST_PACKET) return false;
        try (var connection = pool.source().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT @@max_allowed_packet")) {
            return rows.next() && bytes > rows.getLong(1);
        } catch (SQLException unknown) {
            return false;
        }
    }

    /** To be told when a connection has turned out to be dead. */
    void distrust() {
        pool.distrust();
    }

    public Connections connections() {
        return pool.connections();
    }

    /** Whether a statement can be run now. */
    public boolean answers() {
        if (entities == null) openIfItAnswers();
        if (entities == null) return false;
        try (var connection = pool.source().getConnection()) {
            return connection.isValid(2);
        } catch (SQLException down) {
            return false;
        }
    }

    /** For the start of the application, which what is wrong with the schema prevents; a database that is down does not. */
    public void openAtStart() {
        opening.lock();
        try {
            open();
        } catch (SQLException down) {
            LOG.warning(
                    "The database does not answer (" + SqlError.told(down) + "). It is tried again when it is needed.");
        } finally {
            lastTry = System.nanoTime();
            opening.unlock();
        }
    }

    private void openIfItAnswers() {
        if (System.nanoTime() - lastTry < PAUSE.toNanos() || !opening.tryLock()) return;
        try {
            if (entities == null) open();
        } catch (SQLTransientConnectionException stillDown) {
            // its source has told the log
        } catch (SQLException | RuntimeException unusable) {
            LOG.warning("The database cannot be used (" + SqlError.told(unusable)
                    + "). It is tried again when it is needed.");
        } finally {
            lastTry = System.nanoTime();
            opening.unlock();
        }
    }

    /** Whether a newer release has changed the schema, so that this one must not write. */
    public boolean isReadOnly() {
        if (entities == null) openIfItAnswers();
        return readOnly;
    }

    /** Why nothing can be changed at this moment, as far as is known; empty if all is well. */
    public Optional<String> readOnly() {
        return isReadOnly() ? Optional.of("the schema is newer than this release") : refusal.reason();
    }

    private void open() throws SQLException {
        var source = pool.source();
        try (var connection = source.getConnection()) {
            LOG.info("Database: " + connection.getMetaData().getDatabaseProductVersion());
            Pool.requireUtc(connection);
            refusal.look(connection);
        }
        var schema = Schema.prepare(
                source, Schema.Policy.valueOf(settings.text(MIGRATIONS).orElseThrow()));
        readOnly = schema.isNewer();
        var tripwire = Tripwire.in(settings.text(TRIPWIRE).orElseThrow());
        entities = checked(newEntities(tripwire.around(source)), schema, tripwire);
        opened.fire(new DatabaseOpened());
    }

    private static EntityManagerFactory newEntities(DataSource pool) {
        var factory = Persistence.createEntityManagerFactory(
                "mintreu",
                Map.of(
                        "jakarta.persistence.nonJtaDataSource",
                        pool,
                        "eclipselink.session-name",
                        "mintreu-" + UUID.randomUUID()));
        factory.createEntityManager().close();
        factory.unwrap(Session.class)
                .getLogin()
                .setQueryRetryAttemptCount(0); // else it sleeps and tries again; that is for Transactions to decide
        return factory;
    }

    /** A schema in which tenants could meet, or which does not fit the entities, is not served. */
    private EntityManagerFactory checked(EntityManagerFactory factory, Schema schema, Tripwire tripwire)
            throws SQLException {
        try (var connection = pool.source().getConnection()) {
            tripwire.arm(schema.check(factory, connection));
            return factory;
        } catch (SQLException | RuntimeException refused) {
            factory.close();
            throw refused;
        }
    }

    /** Ends what waits for the database, which is told that it is unavailable. From now on it is. */
    public void cutOff() {
        pool.cutOff();
    }

    @PreDestroy
    void close() {
        if (entities != null) entities.close();
    }

    private static Problem unavailable() {
        return Problem.unavailable(
                "The database cannot be reached. Nothing was changed; try again.", Duration.ofSeconds(2));
    }
}
