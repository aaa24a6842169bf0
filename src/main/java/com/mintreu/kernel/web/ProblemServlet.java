package com.mintreu.kernel.web;

import com.mintreu.kernel.json.Json;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.problems.ProblemOf;
import com.mintreu.kernel.problems.ProblemPage;
import com.mintreu.kernel.problems.ProblemView;
import com.mintreu.kernel.problems.RequestId;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.Collections;

/** The container's error page: what goes wrong outside the resources leaves as a problem too. */
public class ProblemServlet extends HttpServlet {
    @Inject
    transient RouteIndex routes;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted() || isCutOff(request)) return; // the container closes the connection
        send(problem(request), request, response);
    }

    private static boolean isCutOff(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof CutOff;
    }

    private Problem problem(HttpServletRequest request) {
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (thrown != null) return ProblemOf.exception(thrown, RequestId.of(request));
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (status == null) return ProblemOf.exception(new WebApplicationException(404), RequestId.of(request));
        return switch (status) {
            case 405 -> notAllowed(request);
            case 404, 406, 413, 415 -> ProblemOf.exception(new WebApplicationException(status), RequestId.of(request));
            default ->
                new Problem(
                        status,
                        status < 500 ? "bad-request" : "internal",
                        status < 500 ? "Bad request" : "Internal error",
                        "The request cannot be answered.");
        };
    }

    /** 405 by the container, which does not know what the address takes. */
    private Problem notAllowed(HttpServletRequest request) {
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var allowed = routes.methods(
                path.startsWith(request.getContextPath())
                        ? path.substring(request.getContextPath().length())
                        : path);
        return allowed.isEmpty()
                ? ProblemOf.exception(new WebApplicationException(404), RequestId.of(request))
                : ProblemOf.methodNotAllowed(allowed);
    }

    static void send(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) return;
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setHeader(RequestId.HEADER, RequestId.of(request)); // no filter saw what the container has refused
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept");
        response.setHeader("Content-Security-Policy", EdgeFilter.NOTHING);
        problem.headers().forEach(response::setHeader);
        var view = problem.view(RequestId.of(request));
        var isPage = ProblemPage.isWanted(accepted(request));
        response.setContentType(isPage ? ProblemPage.MEDIA_TYPE : ProblemView.MEDIA_TYPE);
        var body = isPage ? ProblemPage.of(view) : Json.bytes(view);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String accepted(HttpServletRequest request) {
        return String.join(",", Collections.list(request.getHeaders("Accept")));
    }
}
