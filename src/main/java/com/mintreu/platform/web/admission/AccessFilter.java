package com.mintreu.platform.web.admission;

import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.web.Call;
import com.mintreu.kernel.web.Representations;
import com.mintreu.platform.web.routes.Route;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;

/** Admits calls of one resource method, and checks what they accept and send. */
public record AccessFilter(Admissions admissions, Route route) implements ContainerRequestFilter {
    private static final Set<String> CONDITIONAL = Set.of("PATCH", "PUT", "DELETE");

    @Override
    public void filter(ContainerRequestContext request) {
        Representations.checkAccept(request);
        admissions.admit(Call.of(request), route);
        if (route.body().isPresent() && !request.hasEntity())
            throw Problem.malformedJson("The body is missing; it must be one JSON object.");
        if (route.body().isPresent()) Representations.checkBody(request);
        if (route.module().isEmpty() && CONDITIONAL.contains(request.getMethod())) checkUntagged(request);
    }

    /** Only what modules keep has an ETag, so none fits anything else. */
    private static void checkUntagged(ContainerRequestContext request) {
        var match = request.getHeaderString(HttpHeaders.IF_MATCH);
        if (match != null && !match.strip().equals("*")) throw Problem.preconditionFailed();
    }
}
