package com.mintreu.platform.httpcache;

import com.mintreu.kernel.web.Call;
import com.mintreu.kernel.web.CreatedFilter;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status.Family;
import java.util.Optional;

/** Around one resource method of a module that writes: its request after {@code AccessFilter}, its response after all that adds to the answer. */
public record WriteFilter(ConditionalWrites writes, ResourceTarget target)
        implements ContainerRequestFilter, ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        writes.begin(Call.of(request), target);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatusInfo().getFamily() != Family.SUCCESSFUL || !response.hasEntity()) return;
        var type = Optional.ofNullable(response.getMediaType()).orElse(MediaType.APPLICATION_JSON_TYPE);
        Body.of(response.getEntity(), type).ifPresent(body -> {
            writes.etag(
                            Call.of(request),
                            target,
                            Optional.ofNullable((String) request.getProperty(CreatedFilter.AT)),
                            body.bytes())
                    .ifPresent(etag -> response.getHeaders().putSingle(HttpHeaders.ETAG, etag));
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, body.bytes().length);
            response.setEntity(body.bytes(), null, body.type());
        });
    }
}
