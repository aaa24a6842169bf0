package com.mintreu.platform.tenants;

import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Does something for tenants in turn, as each of them. One that fails does not keep the others from their turn. */
@ApplicationScoped
public class EachTenant {
    @Inject
    Tenants tenants;

    @Inject
    Tenancy tenancy;

    /** What the action gave for each tenant, and why it failed for the others. */
    public record Outcome<T>(Map<TenantId, T> results, Map<TenantId, RuntimeException> failures) {}

    /** For all there are when it begins, oldest first. */
    public <T> Outcome<T> all(Function<TenantId, T> action) {
        return run(tenancy.asPlatform(tenants::all), action);
    }

    /** For the one with this id or this domain; a problem if there is none. */
    public <T> Outcome<T> named(String idOrDomain, Function<TenantId, T> action) {
        var tenant = tenancy.asPlatform(() -> Id.parse(idOrDomain)
                .map(TenantId::new)
                .filter(tenants::exists)
                .or(() -> tenants.at(Domain.normal(idOrDomain))));
        return run(List.of(tenant.orElseThrow(() -> Problem.notFound("tenant", idOrDomain))), action);
    }

    private <T> Outcome<T> run(List<TenantId> turns, Function<TenantId, T> action) {
        var results = new LinkedHashMap<TenantId, T>();
        var failures = new LinkedHashMap<TenantId, RuntimeException>();
        for (var tenant : turns) {
            try {
                results.put(tenant, tenancy.runAs(tenant, () -> action.apply(tenant)));
            } catch (RuntimeException failed) {
                failures.put(tenant, failed);
            }
        }
        return new Outcome<>(results, failures);
    }
}
