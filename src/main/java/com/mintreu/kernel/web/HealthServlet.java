package com.mintreu.kernel.web;

import com.mintreu.kernel.json.Json;
import com.mintreu.kernel.memory.HeapWatch;
import com.mintreu.kernel.persistence.Database;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.types.BuildIndex;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** {@code /health/live}: the process runs, and its heap is not broken. {@code /health/ready}: it can serve, because the database answers, too. */
public class HealthServlet extends HttpServlet {
    /** {@code readOnly} is why nothing can be changed, where that is so: it can still be read, and a restart would cure nothing. */
    record Health(String status, String version, Optional<String> readOnly) {}

    @Inject
    transient ApiStart api;

    @Inject
    transient Database database;

    @Inject
    transient HeapWatch heap;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/live" ->
                answer(
                        new Health("live", BuildIndex.version(), Optional.empty()),
                        heap.trouble().map(HealthServlet::outOfMemory),
                        request,
                        response);
            case "/ready" -> {
                var problem = heap.trouble()
                        .map(HealthServlet::outOfMemory)
                        .or(this::withoutApi)
                        .or(this::withoutDatabase);
                answer(
                        new Health(
                                "ready",
                                BuildIndex.version(),
                                problem.isPresent() ? Optional.empty() : database.readOnly()),
                        problem,
                        request,
                        response);
            }
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static Problem outOfMemory(String trouble) {
        return new Problem(
                503,
                "out-of-memory",
                "Out of memory",
                "The memory of the process is full (" + trouble + "); it must be restarted.");
    }

    private Optional<Problem> withoutApi() {
        return api.hasFailed()
                ? Optional.of(Problem.unavailable("The API was not started; the log says why.", Duration.ofMinutes(1)))
                : Optional.empty();
    }

    private Optional<Problem> withoutDatabase() {
        return database.answers()
                ? Optional.empty()
                : Optional.of(Problem.unavailable("The database does not answer.", Duration.ofSeconds(2)));
    }

    private static void answer(
            Health health, Optional<Problem> problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (problem.isPresent()) ProblemServlet.send(problem.get(), request, response);
        else send(health, response);
    }

    private static void send(Health health, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(Json.bytes(health));
    }
}
