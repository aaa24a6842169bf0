package com.mintreu.kernel.web;

import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.problems.RequestId;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Keeps the few threads of the health port for health. Comes before the {@link EdgeFilter}, so that nothing else is done for other requests there. */
public class HealthPortFilter extends HttpFilter {
    @Inject
    transient HealthPort port;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!port.received(request) || request.getServletPath().equals("/health")) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(RequestId.HEADER, RequestId.of(request));
        ProblemServlet.send(
                new Problem(404, "not-found", "Not found", "This port answers /health/live and /health/ready alone."),
                request,
                response);
    }
}
