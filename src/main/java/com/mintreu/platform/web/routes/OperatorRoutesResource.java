package com.mintreu.platform.web.routes;

import com.mintreu.kernel.rows.Page;
import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Who;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** What can be called here, and by whom: for operators, and for the tests that attack every route. */
@Singleton
@Path("operator/routes")
@Produces(MediaType.APPLICATION_JSON)
public class OperatorRoutesResource {
    @Inject
    RouteTable table;

    /** All of them on one page: their number is fixed when the WAR is built. */
    @GET
    @Allow(Who.OPERATOR)
    public Page<Route> list() {
        return new Page<>(table.all(), Optional.empty());
    }
}
