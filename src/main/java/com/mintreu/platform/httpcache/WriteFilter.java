package com.mintreu.platform.httpcache;

import com.mintreu.kernel.json.Json;
import com.mintreu.kernel.web.Call;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status.Family;

/** Around one resource method of a module that writes: after the entrance, and after all that adds to the answer. */
public record WriteFilter(ConditionalWrites writes) implements ContainerRequestFilter, ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        writes.begin(Call.of(request));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatusInfo().getFamily() != Family.SUCCESSFUL || !response.hasEntity()) return;
        var body = Json.bytes(response.getEntity());
        writes.etag(Call.of(request), body)
                .ifPresent(etag -> response.getHeaders().putSingle(HttpHeaders.ETAG, etag));
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, body.length);
        response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
    }
}
