package com.mintreu.kernel.start;

import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.persistence.Database;
import com.mintreu.kernel.types.BuildIndex;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.lang.reflect.InvocationTargetException;

/**
 * Opens the database when the application starts. One that is down does not keep the application from starting: it is
 * opened by the first request that finds it back. (CDI ends before listeners do, so closing is the beans' own affair.) The
 * last to end, it sees to it that nothing keeps the classes in memory.
 */
public class Lifecycle implements ServletContextListener {
    private static final Log LOG = Log.of(Lifecycle.class);

    @Override
    public void contextInitialized(ServletContextEvent event) {
        LOG.info("Mintreu " + BuildIndex.version());
        try {
            CDI.current().getBeanManager().getEvent().fire(new Starting());
            CDI.current().select(Database.class).get().openAtStart();
        } catch (RuntimeException refused) {
            LOG.error("The application is not started: "
                    + reason(refused)); // the container keeps the exception in another log
            throw refused;
        }
    }

    /** CDI wraps what the bean of a rule has thrown. */
    private static String reason(Throwable refused) {
        var wraps = refused.getClass().getName().startsWith("org.jboss.weld.")
                || refused instanceof InvocationTargetException;
        return wraps && refused.getCause() != null ? reason(refused.getCause()) : refused.getMessage();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        LeakPrevention.releaseClasses();
    }
}
