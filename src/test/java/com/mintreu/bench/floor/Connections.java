package com.mintreu.bench.floor;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import org.mariadb.jdbc.Driver;

/** The least a pool can be: connections in a queue. (The driver's own pool let requests starve with more threads than connections.) */
final class Connections {
    private static final int COUNT = 5;
    private static final String OPTIONS = "?useServerPrepStmts=true";

    private final ArrayBlockingQueue<Connection> idle = new ArrayBlockingQueue<>(COUNT);

    private Connections() {}

    /** Each statement is a transaction. */
    static Connections open(ServletContext context) throws ServletException {
        var settings = new Properties();
        var opened = new Connections();
        try (var file = Files.newBufferedReader(Path.of(context.getInitParameter("mintreu.config")))) {
            settings.load(file);
            var credentials = new Properties();
            for (var name : new String[] {"user", "password"})
                credentials.setProperty(name, settings.getProperty("mintreu.database." + name));
            while (opened.idle.remainingCapacity() > 0)
                opened.idle.add(
                        new Driver().connect(settings.getProperty("mintreu.database.url") + OPTIONS, credentials));
        } catch (IOException | SQLException e) {
            throw new ServletException(e);
        }
        return opened;
    }

    /** A transaction goes on until it is committed. */
    static Connections openForTransactions(ServletContext context) throws ServletException {
        var opened = open(context);
        try {
            for (var connection : opened.idle) connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw new ServletException(e);
        }
        return opened;
    }

    Connection take() throws InterruptedException {
        return idle.take();
    }

    void giveBack(Connection connection) {
        idle.add(connection);
    }

    void close(ServletContext context) {
        try {
            for (var connection : idle) connection.close();
        } catch (SQLException e) {
            context.log("A connection could not be closed.", e);
        }
    }
}
