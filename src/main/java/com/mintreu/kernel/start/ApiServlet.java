package com.mintreu.kernel.start;

import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.overload.Budget;
import com.mintreu.kernel.persistence.Database;
import com.mintreu.kernel.web.Api;
import com.mintreu.kernel.web.ApiStart;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletException;
import java.time.Duration;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/**
 * Jersey's servlet. It ends before CDI does and is told to after two seconds whether it is still needed or not (Tomcat's
 * {@code unloadDelay}); then it waits for the requests in flight, and those that wait for the database are sent away.
 */
final class ApiServlet extends ServletContainer {
    private static final Log LOG = Log.of(ApiServlet.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long GLANCE_MILLIS = 20;

    ApiServlet() {
        super(ResourceConfig.forApplicationClass(Api.class));
    }

    @Override
    public void init() throws ServletException {
        try {
            super.init();
        } catch (ServletException | RuntimeException refused) { // with which the container goes on, and without the API
            LOG.error("The API is not started: " + refused.getMessage());
            CDI.current().select(ApiStart.class).get().failed();
            throw refused;
        }
    }

    @Override
    public void destroy() {
        if (awaitRequests() > 0) CDI.current().select(Database.class).get().cutOff();
        var left = awaitRequests();
        if (left > 0) LOG.warning("Requests that are cut off by the end of the application: " + left);
        super.destroy();
    }

    /** How many requests are still being read or answered when the time is over; 0 as soon as there are none. */
    private static long awaitRequests() {
        var requests = CDI.current().select(Budget.class).get().requests();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (requests.used() > 0 && System.nanoTime() < end) {
            try {
                Thread.sleep(GLANCE_MILLIS);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return requests.used();
    }
}
