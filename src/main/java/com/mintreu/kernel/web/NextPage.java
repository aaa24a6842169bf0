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
            var called = request.getUriInfo().getRequestUri();
            response.getHeaders().add("Link", "<" + Relative.path(called.getRawPath(), called.getRawPath()) + "?" + query(called.getRawQuery(), cursor) + ">; rel=\"next\"");
        });
    }

    /** The query that was sent, with another cursor. */
    private static String query(String sent, String cursor) {
        var query = new StringBuilder();
        if (sent != null) for (var each : sent.split("&")) if (!each.startsWith("cursor=")) query.append(each).append('&');
        return query.append("cursor=").append(cursor).toString();
    }
}
