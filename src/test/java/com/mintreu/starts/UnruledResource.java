package com.mintreu.starts;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Says of its method not who may call it; planted into a copy of the WAR. */
@Singleton
@Path("unruled")
public class UnruledResource {
    @GET
    public String read() {
        return "open to everybody";
    }
}
