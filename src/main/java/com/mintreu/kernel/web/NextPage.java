package com.mintreu.kernel.web;

import com.mintreu.kernel.rows.Page;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Puts the address of a list's next page into the header Link: another query to the address that was called. */
@Provider
public class NextPage implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var called = request.getUriInfo().getRequestUri();
        link(response.getEntity(), called.getRawPath(), Optional.ofNullable(called.getRawQuery())).ifPresent(link -> response.getHeaders().add(HttpHeaders.LINK, link));
    }

    /** The header of a thing that was read at this address, both parts of which are as they were sent; empty if it is no page or the last one. */
    public static Optional<String> link(Object thing, String path, Optional<String> query) {
        if (!(thing instanceof Page<?> page)) return Optional.empty();
        return page.next().map(cursor -> "<" + Relative.path(path, path) + "?" + query(query, cursor) + ">; rel=\"next\"");
    }

    /** The query that was sent, with another cursor. */
    private static String query(Optional<String> sent, String cursor) {
        var query = new StringBuilder();
        if (sent.isPresent()) for (var each : sent.get().split("&")) if (!isCursor(each)) query.append(each).append('&');
        return query.append("cursor=").append(cursor).toString();
    }

    /** Its name may have been percent-encoded. */
    private static boolean isCursor(String parameter) {
        try {
            return URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8).equals("cursor");
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
