package com.mintreu.platform.users;

import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.CurrentAdmission;
import com.mintreu.platform.access.Who;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Singleton
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
    @Inject
    Users users;

    @Inject
    CurrentAdmission admission;

    @GET
    @Allow(Who.USER)
    public UserView me() {
        return UserView.of(users.find(admission.person().user()));
    }
}
