package com.mintreu.kernel.web;

import com.mintreu.kernel.rows.Page;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Puts the address of a list's next page into the header Link: another query to the address that was called. */
@Provider
public class NextPage implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page) page.next().ifPresent(cursor -> {
            var next = request.getUriInfo().getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
            response.getHeaders().add("Link", "<%s?%s>; rel=\"next\"".formatted(Relative.path(next.getRawPath(), next.getRawPath()), next.getRawQuery()));
        });
    }
}
