package com.mintreu.platform.catalog;

import com.mintreu.kernel.json.MergePatch;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Page;
import com.mintreu.kernel.rows.PageRequest;
import com.mintreu.kernel.web.BodyLimit;
import com.mintreu.kernel.web.Created;
import com.mintreu.platform.access.Allow;
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
@Path("operator/plans")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OperatorPlansResource {
    @Inject
    Catalog catalog;

    @POST
    @BodyLimit(64 << 10)
    @Allow(Who.OPERATOR)
    public Created<PlanView> offer(NewPlan wanted) {
        var plan = PlanView.of(catalog.offer(wanted));
        return new Created<>(plan.id(), plan);
    }

    @GET
    @Allow(Who.OPERATOR)
    public Page<PlanView> list(@BeanParam PageRequest page) {
        return catalog.plans(page).map(PlanView::of);
    }

    @GET
    @Path("{id}")
    @Allow(Who.OPERATOR)
    public PlanView read(@PathParam("id") Id id) {
        return PlanView.of(catalog.plan(id).orElseThrow(() -> Problem.notFound("plan", id)));
    }

    @PATCH
    @BodyLimit(64 << 10)
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Allow(Who.OPERATOR)
    public PlanView change(@PathParam("id") Id id, MergePatch<EditedPlan> patch) {
        return PlanView.of(catalog.changePlan(id, patch));
    }
}
