package com.mintreu.platform.tenants;

import com.mintreu.kernel.json.MergePatch;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Page;
import com.mintreu.kernel.rows.PageRequest;
import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Who;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Singleton
@Path("operator/tenants")
@Produces(MediaType.APPLICATION_JSON)
public class OperatorTenantsResource {
    @Inject
    Tenants tenants;

    @GET
    @Allow(Who.OPERATOR)
    public Page<TenantView> list(@BeanParam PageRequest page) {
        return tenants.list(page).map(TenantView::of);
    }

    @GET
    @Path("{id}")
    @Allow(Who.OPERATOR)
    public TenantView read(@PathParam("id") Id id) {
        return TenantView.of(tenants.find(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Allow(Who.OPERATOR)
    public TenantView change(@PathParam("id") Id id, MergePatch<EditedTenant> patch) {
        return TenantView.of(tenants.changeByOperator(id, patch));
    }
}
