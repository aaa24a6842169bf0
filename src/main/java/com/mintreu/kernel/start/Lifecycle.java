package com.mintreu.kernel.start;

import com.mintreu.kernel.persistence.Database;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/**
 * Opens the database when the application starts and lets go of it when it stops. A database that is down does not keep
 * the application from starting: it is opened by the first request that finds it back.
 */
public class Lifecycle implements ServletContextListener {
    private Database database;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        database = CDI.current().select(Database.class).get();
        database.openIfItAnswers();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (database != null) database.close();
    }
}
