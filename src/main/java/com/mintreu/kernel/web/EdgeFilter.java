package com.mintreu.kernel.web;

import com.mintreu.kernel.logging.LogContext;
import com.mintreu.kernel.persistence.Database;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.problems.ProblemOf;
import com.mintreu.kernel.problems.RequestId;
import com.mintreu.kernel.tenancy.Tenancy;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** The first to see a request and the last to see its answer. */
public class EdgeFilter extends HttpFilter {
    /** The Content-Security-Policy of what needs nothing but itself. */
    static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private static final List<String> READING = RouteIndex.OUTSIDE;

    @Inject
    transient Tenancy tenancy;

    @Inject
    transient Database database;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        LogContext.request(RequestId.of(request));
        response.setHeader(RequestId.HEADER, RequestId.of(request));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (isApi(request)) response.setHeader("Cache-Control", "no-store"); // unless what answers knows better
        response.setHeader(
                "Content-Security-Policy",
                isApi(request)
                        ? NOTHING
                        : "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'");
        try {
            var refusal = Exchange.of(request).flatMap(Exchange::refusal);
            if (refusal.isPresent()) ProblemServlet.send(refusal.get(), request, response);
            else if (!isApi(request) && !READING.contains(request.getMethod()))
                ProblemServlet.send(ProblemOf.methodNotAllowed(READING), request, response);
            else if (!isApi(request) && request.getMethod().equals("OPTIONS")) allow(READING, response);
            else if (!READING.contains(request.getMethod()) && database.isReadOnly())
                ProblemServlet.send(readOnly(), request, response);
            else chain.doFilter(request, response);
        } catch (RuntimeException failed) {
            if (response.isCommitted())
                throw failed; // the container cuts the answer off, so that nobody takes it for whole
            ProblemServlet.send(ProblemOf.exception(failed, RequestId.of(request)), request, response);
        } finally {
            tenancy.forget();
            LogContext.forgetRequest();
        }
    }

    private static void allow(List<String> methods, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Allow", String.join(", ", methods));
    }

    private static Problem readOnly() {
        return new Problem(
                        503,
                        "read-only",
                        "Read-only",
                        "The database is of a newer release than the application: reading works, nothing can be changed until that release runs.")
                .with("Retry-After", "60");
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getServletPath().startsWith("/" + Api.PATH);
    }
}
