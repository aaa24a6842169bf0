package com.mintreu.platform.clock;

import com.mintreu.kernel.clock.Time;
import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Who;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Singleton
@Path("operator/clock")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ClockResource {
    @Inject
    Time time;

    @GET
    @Allow(Who.OPERATOR)
    public ClockView read() {
        return ClockView.of(time);
    }

    @PUT
    @Allow(Who.OPERATOR)
    public ClockView set(SetClock wanted) {
        time.set(wanted.now(), wanted.running());
        return ClockView.of(time);
    }

    @DELETE
    @Allow(Who.OPERATOR)
    public void reset() {
        time.reset();
    }
}
