package com.mintreu.platform.subscriptions;

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
@Path("tenants/{tenant}/subscriptions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SubscriptionsResource {
    @Inject
    Subscriptions subscriptions;

    @POST
    @Allow(Who.OWNER)
    public Created<SubscriptionView> subscribe(@PathParam("tenant") Id tenant, NewSubscription wanted) {
        var subscription = SubscriptionView.of(subscriptions.subscribe(new TenantId(tenant), wanted.plan()));
        return new Created<>(subscription.id(), subscription);
    }

    @GET
    @Allow(Who.MEMBER)
    public Page<SubscriptionView> list(@PathParam("tenant") Id tenant, @BeanParam PageRequest page) {
        return subscriptions.list(new TenantId(tenant), page).map(SubscriptionView::of);
    }

    @GET
    @Path("{subscription}")
    @Allow(Who.MEMBER)
    public SubscriptionView read(@PathParam("tenant") Id tenant, @PathParam("subscription") Id subscription) {
        return SubscriptionView.of(subscriptions.find(new TenantId(tenant), subscription));
    }
}
