package com.mintreu.kernel.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Turns {@link Created} into 201, the thing itself, and the header Location if something can be read there. */
public class CreatedFilter implements ContainerResponseFilter {
    /** The property of the request in which {@link Created#at()} is kept. */
    public static final String AT = CreatedFilter.class.getName();

    private final RouteIndex routes;

    public CreatedFilter(RouteIndex routes) {
        this.routes = routes;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Created<?> created)) return;
        response.setStatusInfo(Status.CREATED);
        request.setProperty(AT, created.at());
        response.setEntity(created.thing());
        var uri = request.getUriInfo();
        var made = made(created.at(), uri);
        if (routes.methods(
                        "/" + Api.PATH + "/" + uri.getBaseUri().relativize(made).getPath())
                .contains(HttpMethod.GET))
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.LOCATION,
                            Relative.path(uri.getAbsolutePath().getRawPath(), made.getRawPath()));
    }

    private static URI made(String at, UriInfo uri) {
        return (at.startsWith("/") ? uri.getBaseUriBuilder() : uri.getAbsolutePathBuilder())
                .path(at)
                .build();
    }
}
