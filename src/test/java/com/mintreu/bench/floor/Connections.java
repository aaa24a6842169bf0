package com.mintreu.bench.floor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import org.mariadb.jdbc.Driver;

/** The least a pool can be: connections in a queue. (The driver's own pool let requests starve with more threads than connections.) */
final class Connections {
    private static final String OPTIONS = "?useServerPrepStmts=true";

    private final ArrayBlockingQueue<Connection> idle;

    Connections(int count, Properties settings) throws SQLException {
        idle = new ArrayBlockingQueue<>(count);
        var credentials = new Properties();
        for (var name : new String[] {"user", "password"})
            credentials.setProperty(name, settings.getProperty("mintreu.database." + name));
        while (idle.remainingCapacity() > 0)
            idle.add(new Driver().connect(settings.getProperty("mintreu.database.url") + OPTIONS, credentials));
    }

    Connection take() throws InterruptedException {
        return idle.take();
    }

    void giveBack(Connection connection) {
        idle.add(connection);
    }

    void close() throws SQLException {
        for (var connection : idle) connection.close();
    }
}
