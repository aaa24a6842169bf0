package com.mintreu.platform.users;

import com.mintreu.kernel.web.Created;
import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Who;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Singleton
@Path("users")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {
    @Inject
    Users users;

    /** The new user reads itself at {@code me}. */
    @POST
    @Allow(Who.PUBLIC)
    public Created<UserView> register(NewUser person) {
        var user = UserView.of(users.register(person));
        return new Created<>("/me", user);
    }
}
