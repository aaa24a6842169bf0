package com.mintreu.kernel.web;

import com.mintreu.kernel.rows.Page;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Puts the address of a list's next page into the header Link: another query to the address that was called. */
public class PageLinkFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Page<?> page)) return;
        page.next().ifPresent(cursor -> response.getHeaders()
                .add(HttpHeaders.LINK, link(request.getUriInfo().getRequestUri(), cursor)));
    }

    private static String link(URI called, String cursor) {
        return "<" + Relative.path(called.getRawPath(), called.getRawPath()) + "?" + query(called.getRawQuery(), cursor)
                + ">; rel=\"next\"";
    }

    /** The query that was sent (null if there was none), with another cursor. */
    private static String query(String sent, String cursor) {
        var query = new StringBuilder();
        if (sent != null)
            for (var each : sent.split("&"))
                if (!isCursor(each)) query.append(each).append('&');
        return query.append("cursor=").append(cursor).toString();
    }

    /** Its name may have been percent-encoded. */
    private static boolean isCursor(String parameter) {
        try {
            return URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8)
                    .equals("cursor");
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
