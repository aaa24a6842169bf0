package com.mintreu.platform.entry;

import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.web.Call;
import com.mintreu.kernel.web.Representations;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** The entrance before one resource method. */
record EntranceFilter(Entrance entrance, Route route) implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        Representations.checkAccept(request);
        entrance.admit(Call.of(request), route);
        if (route.body().isPresent() && !request.hasEntity()) throw Problem.malformedJson("The body is missing; it must be one JSON object.");
        if (route.body().isPresent()) Representations.checkBody(request);
    }
}
