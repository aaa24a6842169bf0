package com.mintreu.modules.blog;

import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Who;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Has a path that is not the blog's; planted into a copy of the WAR. */
@Singleton
@Path("elsewhere")
public class StrayResource {
    @GET
    @Allow(Who.VISITOR)
    public String read() {
        return "stray";
    }
}
