package com.mintreu.platform.applications;

import com.mintreu.kernel.cache.CacheMemory;
import com.mintreu.kernel.cache.ExpiringCache;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The content versions of applications, without asking the database each time. */
@ApplicationScoped
public class ContentVersionCache {
    private record Of(TenantId tenant, Id application) {}

    private ExpiringCache<Of, CollectionVersions> cache;

    @Inject
    ContentVersions versions;

    @Inject
    Tenancy tenancy;

    @Inject
    void open(CacheMemory memory) {
        cache = memory.expiringCache(
                8, (application, found) -> 250 + 120 * found.numbers().size());
    }

    /** As they were a moment ago; with all that this node has changed. */
    public CollectionVersions of(TenantId tenant, Id application) {
        return cache.get(new Of(tenant, application), this::look);
    }

    /** As they are now, with what other nodes have changed: one small statement. */
    public CollectionVersions exactly(TenantId tenant, Id application) {
        forget(tenant, application);
        return of(tenant, application);
    }

    void forget(TenantId tenant, Id application) {
        cache.forget(new Of(tenant, application));
    }

    void forgetAll(TenantId tenant) {
        cache.forgetIf(each -> each.tenant().equals(tenant));
    }

    private CollectionVersions look(Of of) {
        return tenancy.runAs(of.tenant(), () -> versions.look(of.application()));
    }
}
