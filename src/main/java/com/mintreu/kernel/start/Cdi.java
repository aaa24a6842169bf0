package com.mintreu.kernel.start;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.weld.environment.servlet.EnhancedListener;

/**
 * Weld in a plain servlet container. What it does for each request is done by a filter, the first, and not by a listener:
 * a Tomcat that stops the application while a request is answered does not tell listeners of its end, and what Weld keeps
 * for it would stay with the thread, and with it all classes.
 */
final class Cdi extends EnhancedListener implements Filter {
    private static final long GLANCE_MILLIS = 20;

    private final AtomicInteger inFlight = new AtomicInteger();

    @Override
    public void onStartup(Set<Class<?>> none, ServletContext context) throws ServletException {
        super.onStartup(none, context);
        context.addFilter("cdi", this).addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        var event = new ServletRequestEvent(request.getServletContext(), request);
        inFlight.incrementAndGet();
        try {
            super.requestInitialized(event);
            try {
                chain.doFilter(request, response);
            } finally {
                super.requestDestroyed(event);
            }
        } finally {
            inFlight.decrementAndGet();
        }
    }

    /** How many requests are still being answered when the time is over; 0 as soon as there are none. */
    int awaitRequests(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (inFlight.get() > 0 && System.nanoTime() < end) {
            try {
                Thread.sleep(GLANCE_MILLIS);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return inFlight.get();
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        // the filter's affair
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        // likewise
    }
}
