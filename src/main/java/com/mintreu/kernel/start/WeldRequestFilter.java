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
import java.util.EnumSet;
import java.util.Set;
import org.jboss.weld.environment.servlet.EnhancedListener;
import org.jboss.weld.module.web.servlet.ConversationFilter;

/**
 * Weld in a plain servlet container. What it does for each request is done by a filter, the first, and not by a listener:
 * a Tomcat that stops the application while a request is answered does not tell listeners of its end, and what Weld keeps
 * for it would stay with the thread, and with it all classes.
 */
final class WeldRequestFilter extends EnhancedListener implements Filter {
    @Override
    public void onStartup(Set<Class<?>> none, ServletContext context) throws ServletException {
        context.setInitParameter(
                ConversationFilter.CONVERSATION_FILTER_REGISTERED,
                "true"); // there are no conversations: else each request begins one
        super.onStartup(none, context);
        var filter = context.addFilter("cdi", this);
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC), false, "/*");
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var event = new ServletRequestEvent(request.getServletContext(), request);
        super.requestInitialized(event);
        try {
            chain.doFilter(request, response);
        } finally {
            super.requestDestroyed(event);
        }
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
