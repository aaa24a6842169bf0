package com.mintreu.platform.subscriptions;

import com.mintreu.kernel.cache.CacheMemory;
import com.mintreu.kernel.cache.ExpiringCache;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** What a tenant may use now, without asking the database each time; the time of the call decides. */
@ApplicationScoped
public class Entitlements {
    private ExpiringCache<TenantId, List<Entitlement>> cache;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Tenancy tenancy;

    @Inject
    void open(CacheMemory memory) {
        cache = memory.expiringCache(6, (tenant, entitlements) -> 80 + 80 * entitlements.size());
    }

    public boolean has(TenantId tenant, Id product, Instant now) {
        return cache.get(tenant, id -> tenancy.asPlatform(() -> subscriptions.entitlementsOf(id))).stream()
                .anyMatch(each -> each.covers(product, now));
    }

    /** A problem of its own if the tenant may not use the product now. */
    public void require(TenantId tenant, Id product, Instant now) {
        if (!has(tenant, product, now)) {
            throw new Problem(
                    402,
                    "subscription-required",
                    "Subscription required",
                    "The tenant has no live subscription to this product. Subscribe to one of its plans: POST tenants/%s/subscriptions."
                            .formatted(tenant));
        }
    }

    void forget(TenantId tenant) {
        cache.forget(tenant);
    }
}
