package com.mintreu.platform.operators;

import com.mintreu.kernel.web.Created;
import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Who;
import com.mintreu.platform.users.UserView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Singleton
@Path("operator/setup")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SetupResource {
    @Inject
    Setup setup;

    @POST
    @Allow({Who.BEFORE_SETUP, Who.PUBLIC})
    public Created<UserView> appoint(NewOperator wanted) {
        var operator = UserView.of(setup.appoint(wanted));
        return new Created<>("/me", operator);
    }
}
