package com.mintreu.platform.users;

import com.mintreu.kernel.rows.Page;
import com.mintreu.kernel.rows.PageRequest;
import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Who;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Singleton
@Path("operator/users")
@Produces(MediaType.APPLICATION_JSON)
public class OperatorUsersResource {
    @Inject
    Users users;

    @GET
    @Allow(Who.OPERATOR)
    public Page<UserView> list(@BeanParam PageRequest page) {
        return users.list(page).map(UserView::of);
    }
}
