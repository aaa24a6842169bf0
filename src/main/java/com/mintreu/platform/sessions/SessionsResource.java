package com.mintreu.platform.sessions;

import com.mintreu.kernel.rows.Page;
import com.mintreu.kernel.rows.PageRequest;
import com.mintreu.kernel.web.Created;
import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.CurrentAdmission;
import com.mintreu.platform.access.Who;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Singleton
@Path("sessions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {
    @Inject
    Sessions sessions;

    @Inject
    ExpiredSessions expired;

    @Inject
    CurrentAdmission admission;

    @POST
    @Allow(Who.PUBLIC)
    public Created<LogInView> logIn(NewSession credentials) {
        var logIn = LogInView.of(sessions.logIn(credentials));
        expired.remove();
        return new Created<>("current", logIn);
    }

    @GET
    @Allow(Who.USER)
    public Page<SessionView> list(@BeanParam PageRequest page) {
        return sessions.list(admission.person().user(), page)
                .map(session -> SessionView.of(session, admission.person().session()));
    }

    @GET
    @Path("current")
    @Allow(Who.USER)
    public SessionView current() {
        return SessionView.of(
                sessions.find(admission.person().session()), admission.person().session());
    }

    @DELETE
    @Path("current")
    @Allow(Who.USER)
    public void logOut() {
        sessions.logOut(admission.person().session());
    }
}
