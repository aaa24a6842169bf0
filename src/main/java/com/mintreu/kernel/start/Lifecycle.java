package com.mintreu.kernel.start;

import com.mintreu.kernel.persistence.Database;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/**
 * Opens the database when the application starts. One that is down does not keep the application from starting: it is
 * opened by the first request that finds it back. (CDI ends before listeners do, so closing is the beans' own affair.) The
 * last to end, it sees to it that nothing keeps the classes in memory.
 */
public class Lifecycle implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        CDI.current().select(Database.class).get().openAtStart();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        Traces.wipe();
    }
}
