package com.mintreu.kernel.jdbc;

import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.overload.Refusals;
import com.mintreu.kernel.overload.Turns;
import com.mintreu.kernel.settings.Setting;
import com.mintreu.kernel.settings.Settings;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.Driver;

/** The connections to the database: few, and none is kept that nobody needs, because shared hosts end those that idle. */
@ApplicationScoped
public class Pool {
    @Produces
    static final Setting URL = Setting.checked(
            "mintreu.database.url",
            "",
            "where the database is: jdbc:mariadb://host:port/database",
            value -> isAddress(value)
                    ? Optional.empty()
                    : Optional.of("must be an address such as jdbc:mariadb://127.0.0.1:3306/database"));

    @Produces
    static final Setting USER =
            Setting.text("mintreu.database.user", "", "an unprivileged user with all rights on that one database");

    @Produces
    static final Setting PASSWORD = Setting.secret("mintreu.database.password", "that user's password");

    @Produces
    static final Setting SIZE = Setting.number("mintreu.database.pool", 1, 100, 5, "connections at the most");

    @Produces
    static final Setting WAITING = Setting.number(
            "mintreu.database.waiting",
            1,
            10_000,
            64,
            "requests that may wait for a connection at a time; half of them of one tenant");

    private static final Log LOG = Log.of(Pool.class);
    static final String NAME = "mintreu";
    private static final String SCHEME = "jdbc:mariadb:";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final Duration LIFETIME = Duration.ofMinutes(9);
    private static final Duration HANGS = Duration.ofSeconds(15);
    /** Times go in and out in UTC whatever the zone of the host. */
    private static final String UTC =
            "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&preserveInstants=true";
    /** A statement is parsed once a connection. A server that hangs is given up; one that ends idle connections soon is asked to wait, and to tell soon of rows that others hold. */
    private static final String OPTIONS = UTC + "&useServerPrepStmts=true&allowLocalInfile=false&connectTimeout="
            + PATIENCE.toMillis() + "&socketTimeout=" + HANGS.toMillis()
            + "&sessionVariables=sql_safe_updates=0,innodb_lock_wait_timeout=2,wait_timeout="
            + LIFETIME.plusMinutes(1).toSeconds();

    @Inject
    Settings settings;

    @Inject
    Refusals refusals;

    private HikariDataSource own;
    private CircuitBreaker source;
    private ConnectionQueue queue;

    /** The container's {@code jdbc/mintreu} if it has one, else our own. */
    public synchronized DataSource source() throws SQLException {
        if (source != null) return source;
        var theirs = containers();
        queue = new ConnectionQueue(new Turns(settings.number(SIZE), settings.number(WAITING), PATIENCE), refusals);
        source = new CircuitBreaker(GregorianTimes.in(theirs.isPresent() ? theirs.get() : open()), PATIENCE, queue);
        return source;
    }

    public synchronized Connections connections() {
        var ours = Optional.ofNullable(own).map(HikariDataSource::getHikariPoolMXBean);
        return new Connections(
                ours.map(HikariPoolMXBean::getActiveConnections),
                ours.map(HikariPoolMXBean::getIdleConnections),
                settings.number(SIZE),
                queue == null ? 0 : queue.waiting());
    }

    /** One of the connections has turned out to be dead: the others that wait may be so too, and are replaced. */
    public void distrust() {
        if (own != null) own.getHikariPoolMXBean().softEvictConnections();
    }

    private static boolean isAddress(String url) {
        try {
            return url.startsWith(SCHEME) && Configuration.parse(url) != null;
        } catch (SQLException | RuntimeException malformed) {
            return false;
        }
    }

    private static Optional<DataSource> containers() {
        try {
            return Optional.of((DataSource) new InitialContext().lookup("java:comp/env/jdbc/mintreu"));
        } catch (NamingException noneThere) {
            return Optional.empty();
        }
    }

    /** A container's source may be set up otherwise, and times would silently be wrong by some hours. */
    public static void requireUtc(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT TIMESTAMP '2026-01-01 00:00:00'")) {
            rows.next();
            if (!rows.getTimestamp(1).toInstant().equals(Instant.parse("2026-01-01T00:00:00Z"))) {
                throw new IllegalStateException(
                        "The data source jdbc/mintreu reads times in another zone than UTC: put " + UTC
                                + " into its URL.");
            }
        }
    }

    private HikariDataSource open() throws SQLException {
        var url = settings.text(URL).orElseThrow(() -> new SQLException("the setting mintreu.database.url is missing"));
        var config = new HikariConfig();
        config.setPoolName(NAME);
        config.setDriverClassName(Driver.class.getName());
        config.setJdbcUrl(url + (url.contains("?") ? "&" : "?") + OPTIONS);
        config.setUsername(settings.text(USER).orElse(""));
        config.setPassword(settings.text(PASSWORD).orElse(""));
        config.setMaximumPoolSize(settings.number(SIZE));
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE.toMillis());
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setMaxLifetime(LIFETIME.toMillis());
        config.setValidationTimeout(Duration.ofSeconds(1).toMillis());
        config.setInitializationFailTimeout(-1);
        own = new HikariDataSource(config);
        return own;
    }

    /** Those who wait for an answer get an exception at once. A container's connections are the container's. */
    public synchronized void cutOff() {
        if (source != null) source.close();
        if (own != null) own.close();
    }

    /** Lets go of every connection, thread and class that would outlive the application. */
    @PreDestroy
    synchronized void close() {
        cutOff();
        awaitThreads();
        DriverManager.drivers().filter(Driver.class::isInstance).forEach(Pool::deregister);
    }

    /** They have only been asked to end; a container that looks at once would take them for a leak. */
    private static void awaitThreads() {
        for (var thread : Thread.getAllStackTraces().keySet()) {
            if (!thread.getName().startsWith(NAME + ":")) continue;
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
}
