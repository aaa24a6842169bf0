package com.mintreu.platform.status;

import com.mintreu.kernel.overload.Budget;
import com.mintreu.kernel.overload.Refusals;
import com.mintreu.kernel.persistence.Database;
import com.mintreu.kernel.rows.Id;
import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Who;
import com.mintreu.platform.users.Passwords;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;

@Singleton
@Path("operator/status")
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {
    @Inject
    Budget budget;

    @Inject
    Refusals refusals;

    @Inject
    Database database;

    @Inject
    Passwords passwords;

    @Inject
    Clock clock;

    @GET
    @Allow(Who.OPERATOR)
    public Status read() {
        var runtime = Runtime.getRuntime();
        var refused = refusals.byShortage().entrySet().stream()
                .map(each -> new Status.Refused(each.getKey(), each.getValue()))
                .toList();
        var byTenant = refusals.byTenant().entrySet().stream()
                .map(each -> new Status.RefusedOfTenant(Id.fromString(each.getKey()), each.getValue()))
                .toList();
        return new Status(
                clock.instant(),
                new Status.Heap(runtime.maxMemory(), runtime.totalMemory() - runtime.freeMemory()),
                new Status.Budget(budget.memory().total(), budget.memory().used()),
                (int) budget.requests().used(),
                database.connections(),
                passwords.waiting(),
                refused,
                byTenant);
    }
}
