package com.mintreu.kernel.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;

/** Turns {@link Created} into 201, the header Location, and the thing itself. */
public class CreatedFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Created<?> created)) return;
        response.setStatusInfo(Status.CREATED);
        response.getHeaders().putSingle(HttpHeaders.LOCATION, location(created.at(), request.getUriInfo()));
        response.setEntity(created.thing());
    }

    private static String location(String at, UriInfo uri) {
        var called = uri.getAbsolutePath().getRawPath();
        var made = at.startsWith("/")
                ? uri.getBaseUriBuilder().path(at)
                : uri.getAbsolutePathBuilder().path(at);
        return Relative.path(called, made.build().getRawPath());
    }
}
