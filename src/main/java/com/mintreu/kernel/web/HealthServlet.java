package com.mintreu.kernel.web;

import com.mintreu.kernel.json.Json;
import com.mintreu.kernel.persistence.Database;
import com.mintreu.kernel.problems.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** {@code /health/live}: the process runs. {@code /health/ready}: it can serve, because the database answers. */
public class HealthServlet extends HttpServlet {
    record Health(String status) {}

    @Inject
    transient Database database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/live" -> send("live", response);
            case "/ready" -> {
                if (database.answers()) send("ready", response);
                else ProblemServlet.send(Problem.unavailable("The database does not answer.", Duration.ofSeconds(2)), request, response);
            }
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(String status, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(Json.bytes(new Health(status)));
    }
}
