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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A new key needs no body: nothing of it is the caller's to choose. */
@Singleton
@Path("tenants/{tenant}/applications/{application}/keys")
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {
    @Inject
    ApiKeys keys;

    @POST
    @Allow(Who.OWNER)
    public Created<KeyView> make(@PathParam("tenant") Id tenant, @PathParam("application") Id application) {
        var key = KeyView.of(keys.make(new TenantId(tenant), application));
        return new Created<>(key.id(), key);
    }

    @GET
    @Allow(Who.OWNER)
    public Page<KeyView> list(
            @PathParam("tenant") Id tenant, @PathParam("application") Id application, @BeanParam PageRequest page) {
        return keys.list(application, page).map(KeyView::of);
    }

    @GET
    @Path("{key}")
    @Allow(Who.OWNER)
    public KeyView read(
            @PathParam("tenant") Id tenant, @PathParam("application") Id application, @PathParam("key") Id key) {
        return KeyView.of(keys.find(application, key));
    }

    @DELETE
    @Path("{key}")
    @Allow(Who.OWNER)
    public void revoke(
            @PathParam("tenant") Id tenant, @PathParam("application") Id application, @PathParam("key") Id key) {
        keys.revoke(application, key);
    }
}
