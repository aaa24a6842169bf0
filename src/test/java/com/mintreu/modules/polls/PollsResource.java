package com.mintreu.modules.polls;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.web.BodyLimit;
import com.mintreu.kernel.web.Created;
import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Who;
import com.mintreu.platform.modules.Cached;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;

/** Planted into a copy of the WAR. */
@Singleton
@Path("polls/polls")
@Produces(MediaType.APPLICATION_JSON)
public class PollsResource {
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, (byte) 0xff};

    @Inject
    Polls polls;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allow(Who.APPLICATION)
    public Created<PollView> hold(NewPoll wanted) {
        var poll = polls.hold(wanted);
        return new Created<>(poll.id(), poll);
    }

    @GET
    @Path("{id}")
    @Cached(collection = "polls")
    @Allow({Who.VISITOR, Who.APPLICATION})
    public PollView read(@PathParam("id") Id id) {
        return polls.read(id);
    }

    @GET
    @Path("{id}/csv")
    @Cached(collection = "polls")
    @Produces("text/csv")
    @Allow({Who.VISITOR, Who.APPLICATION})
    public String csv(@PathParam("id") Id id) {
        return "question;open\r\n\"Grüße\";" + polls.read(id).open() + "\r\n";
    }

    @GET
    @Path("{id}/picture")
    @Cached(collection = "polls")
    @Produces("image/png")
    @Allow({Who.VISITOR, Who.APPLICATION})
    public Response picture(@PathParam("id") Id id) {
        var hour = new CacheControl();
        hour.setMaxAge(3600);
        return Response.ok(PICTURE).cacheControl(hour).build();
    }

    @GET
    @Path("{id}/feed")
    @Produces("application/atom+xml")
    @Allow({Who.VISITOR, Who.APPLICATION})
    public StreamingOutput feed(@PathParam("id") Id id) {
        return out -> out.write("<feed/>".getBytes(StandardCharsets.UTF_8));
    }

    @POST
    @Path("{id}/votes")
    @Allow(Who.APPLICATION)
    public Created<VoterView> vote(@PathParam("id") Id id) {
        return new Created<>(Id.next(), new VoterView("anybody"));
    }

    @PUT
    @Path("{id}/question")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allow(Who.APPLICATION)
    public PollView ask(@PathParam("id") Id id, NewPoll wanted) {
        return polls.ask(id, wanted.question());
    }

    @PUT
    @Path("{id}/copy")
    @Allow(Who.APPLICATION)
    public PollView copy(@PathParam("id") Id id) {
        return polls.copy(id);
    }

    @PUT
    @Path("{id}/picture")
    @Consumes("image/png")
    @Produces("text/plain")
    @BodyLimit(40_000)
    @Allow(Who.APPLICATION)
    public String draw(@PathParam("id") Id id, byte[] picture) {
        return Integer.toString(picture.length);
    }
}
