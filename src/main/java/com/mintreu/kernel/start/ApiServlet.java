package com.mintreu.kernel.start;

import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.persistence.Database;
import com.mintreu.kernel.web.Api;
import jakarta.enterprise.inject.spi.CDI;
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

    private final transient Cdi cdi;

    ApiServlet(Cdi cdi) {
        super(ResourceConfig.forApplicationClass(Api.class));
        this.cdi = cdi;
    }

    @Override
    public void destroy() {
        if (cdi.awaitRequests(PATIENCE) > 0) CDI.current().select(Database.class).get().cutOff();
        var left = cdi.awaitRequests(PATIENCE);
        if (left > 0) LOG.warning("Requests that are cut off by the end of the application: " + left);
        super.destroy();
    }
}
