package com.mintreu.platform.applications;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Page;
import com.mintreu.kernel.rows.PageRequest;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.kernel.web.Created;
import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Who;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Singleton
@Path("tenants/{tenant}/applications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationsResource {
    @Inject
    Applications applications;

    @POST
    @Allow(Who.OWNER)
    public Created<ApplicationView> create(@PathParam("tenant") Id tenant, NewApplication wanted) {
        var application = ApplicationView.of(applications.create(new TenantId(tenant), wanted));
        return new Created<>(application.id(), application);
    }

    @GET
    @Allow(Who.MEMBER)
    public Page<ApplicationView> list(@PathParam("tenant") Id tenant, @BeanParam PageRequest page) {
        return applications.list(page).map(ApplicationView::of);
    }

    @GET
    @Path("{application}")
    @Allow(Who.MEMBER)
    public ApplicationView read(@PathParam("tenant") Id tenant, @PathParam("application") Id application) {
        return ApplicationView.of(applications.find(application));
    }
}
