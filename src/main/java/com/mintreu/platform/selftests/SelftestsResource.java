package com.mintreu.platform.selftests;

import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Who;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Singleton
@Path("operator/selftests")
@Produces(MediaType.APPLICATION_JSON)
public class SelftestsResource {
    @Inject
    Selftest selftest;

    /** Takes no body, keeps nothing, and answers with what it found. */
    @POST
    @Allow(Who.OPERATOR)
    public Report run() {
        return selftest.run();
    }
}
