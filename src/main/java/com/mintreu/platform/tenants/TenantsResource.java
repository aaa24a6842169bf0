package com.mintreu.platform.tenants;

import com.mintreu.kernel.json.MergePatch;
import com.mintreu.kernel.rows.Id;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Singleton
@Path("tenants")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TenantsResource {
    @Inject
    Tenants tenants;

    @Inject
    CurrentAdmission admission;

    @POST
    @Allow(Who.USER)
    public Created<TenantView> found(EditedTenant wanted) {
        var tenant = TenantView.of(tenants.found(admission.person().user(), wanted));
        return new Created<>(tenant.id(), tenant);
    }

    @GET
    @Allow(Who.USER)
    public Page<TenantView> list(@BeanParam PageRequest page) {
        return tenants.list(admission.person().user(), page).map(TenantView::of);
    }

    @GET
    @Path("{tenant}")
    @Allow(Who.MEMBER)
    public TenantView read(@PathParam("tenant") Id tenant) {
        return TenantView.of(tenants.find(tenant));
    }

    @PATCH
    @Path("{tenant}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Allow(Who.OWNER)
    public TenantView change(@PathParam("tenant") Id tenant, MergePatch<EditedTenant> patch) {
        return TenantView.of(tenants.change(tenant, patch));
    }
}
