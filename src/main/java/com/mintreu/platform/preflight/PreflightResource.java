package com.mintreu.platform.preflight;

import com.mintreu.kernel.rows.Page;
import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Who;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

@Singleton
@Path("operator/preflight")
@Produces(MediaType.APPLICATION_JSON)
public class PreflightResource {
    @Inject
    Preflight preflight;

    /** All on one page, in a fixed order. */
    @GET
    @Allow({Who.BEFORE_SETUP, Who.OPERATOR})
    public Page<Line> look(@Context HttpServletRequest request) {
        return new Page<>(preflight.lines(request), Optional.empty());
    }
}
