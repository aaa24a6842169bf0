package com.mintreu.kernel.persistence;

import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.settings.Setting;
import com.mintreu.kernel.settings.Settings;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.mariadb.jdbc.Driver;

/**
 * The one database. It is opened once, when it first answers: its schema is brought up to date, then the entities are
 * mapped. Until then whoever needs it is told at once that it is unavailable; at most one try a second is made.
 */
@ApplicationScoped
public class Database {
    @Produces
    static final Setting URL = Setting.text("mintreu.database.url", "", "where the database is: jdbc:mariadb://host:port/database");
    @Produces
    static final Setting USER = Setting.text("mintreu.database.user", "", "an unprivileged user with all rights on that one database");
    @Produces
    static final Setting PASSWORD = Setting.secret("mintreu.database.password", "that user's password");
    @Produces
    static final Setting POOL = Setting.number("mintreu.database.pool", 1, 100, 5, "connections at the most");
    @Produces
    static final Setting MIGRATIONS = Setting.choice("mintreu.migrations", "what the start does about pending changesets: run them, refuse to start, or nothing", "auto", "check", "off");
    @Produces
    static final Setting TRIPWIRE = Setting.choice("mintreu.tripwire", "what to do with a statement that touches a tenant's rows without naming the tenant: nothing, log it, or let it fail", "off", "log", "fail");

    private static final Log LOG = Log.of(Database.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** Times go in and out in UTC whatever the zone of the host; a statement is parsed once a connection. */
    private static final String OPTIONS = "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&preserveInstants=true"
            + "&useServerPrepStmts=true&allowLocalInfile=false&connectTimeout=" + PATIENCE.toMillis();

    @Inject
    Settings settings;
    @Inject
    Event<DatabaseOpened> opened;

    private final ReentrantLock opening = new ReentrantLock();
    private volatile EntityManagerFactory entities;
    private volatile HikariDataSource pool;
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
        return pool.getConnection();
    }

    /** Whether a statement can be run now. */
    public boolean answers() {
        if (entities == null) openIfItAnswers();
        if (entities == null) return false;
        try (var connection = pool.getConnection()) {
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
            LOG.warning("The database does not answer (" + down.getMessage() + "). It is tried again when it is needed.");
        } finally {
            lastTry = System.nanoTime();
            opening.unlock();
        }
    }

    private void openIfItAnswers() {
        if (!opening.tryLock()) return;
        try {
            if (entities != null || System.nanoTime() - lastTry < PAUSE.toNanos()) return;
            open();
        } catch (SQLException | RuntimeException unusable) {
            LOG.warning("The database cannot be used (" + unusable.getMessage() + "). It is tried again when it is needed.");
        } finally {
            lastTry = System.nanoTime();
            opening.unlock();
        }
    }

    /** Whether a newer release has changed the schema, so that this one must not write. */
    public boolean isReadOnly() {
        return readOnly;
    }

    private void open() throws SQLException {
        if (pool == null) pool = newPool();
        try (var connection = pool.getConnection()) {
            LOG.info("Database: " + connection.getMetaData().getDatabaseProductVersion());
        }
        var schema = Schema.prepare(pool, Schema.Policy.valueOf(settings.text(MIGRATIONS).orElseThrow()));
        readOnly = schema.isNewer();
        var tripwire = Tripwire.in(settings.text(TRIPWIRE).orElseThrow());
        entities = checked(newEntities(tripwire.around(pool)), tripwire);
        opened.fire(new DatabaseOpened());
    }

    /** No connection is kept that nobody needs: shared hosts give few, and end those that idle. */
    private HikariDataSource newPool() throws SQLException {
        var url = settings.text(URL).orElseThrow(() -> new SQLException("the setting mintreu.database.url is missing"));
        var config = new HikariConfig();
        config.setPoolName("mintreu");
        config.setDriverClassName(Driver.class.getName());
        config.setJdbcUrl(url + (url.contains("?") ? "&" : "?") + OPTIONS);
        config.setUsername(settings.text(USER).orElse(""));
        config.setPassword(settings.text(PASSWORD).orElse(""));
        config.setMaximumPoolSize(settings.number(POOL));
        config.setMinimumIdle(0);
        config.setIdleTimeout(Duration.ofSeconds(20).toMillis());
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static EntityManagerFactory newEntities(DataSource pool) {
        var factory = Persistence.createEntityManagerFactory("mintreu", Map.of(
                "jakarta.persistence.nonJtaDataSource", pool, "eclipselink.session-name", "mintreu-" + UUID.randomUUID()));
        factory.createEntityManager().close();
        return factory;
    }

    /** A schema in which tenants could meet is not served. */
    private EntityManagerFactory checked(EntityManagerFactory factory, Tripwire tripwire) throws SQLException {
        try (var connection = pool.getConnection()) {
            var tables = MappedTable.of(factory);
            SchemaLint.check(StoredSchema.read(connection), tables, GlobalTables.names());
            tripwire.arm(tables);
            return factory;
        } catch (SQLException | RuntimeException refused) {
            factory.close();
            throw refused;
        }
    }

    /** Lets go of every connection, thread and class that outlives the application. */
    @PreDestroy
    void close() {
        if (entities != null) entities.close();
        if (pool != null) pool.close();
        awaitPoolThreads();
        DriverManager.drivers().filter(Driver.class::isInstance).forEach(Database::deregister);
    }

    /** The pool (its name begins the names of its threads) only asks them to end; a container that looks at once would take them for a leak. */
    private static void awaitPoolThreads() {
        for (var thread : Thread.getAllStackTraces().keySet()) {
            if (!thread.getName().startsWith("mintreu")) continue;
            try {
                thread.join(1_000);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void deregister(java.sql.Driver driver) {
        try {
            DriverManager.deregisterDriver(driver);
        } catch (SQLException | SecurityException notOurs) {
            LOG.warning("A driver stays registered: " + notOurs.getMessage());
        }
    }

    private static Problem unavailable() {
        return Problem.unavailable("The database cannot be reached. Nothing was changed; try again.", Duration.ofSeconds(2));
    }
}
