package com.mintreu.modules.polls;

import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Who;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Answers by a header; planted into a copy of the WAR. */
@Singleton
@Path("polls/voter")
@Produces(MediaType.APPLICATION_JSON)
public class VotersResource {
    @GET
    @Allow(Who.VISITOR)
    public VoterView read(@HeaderParam("Polls-Voter") String voter) {
        return new VoterView(voter);
    }
}
