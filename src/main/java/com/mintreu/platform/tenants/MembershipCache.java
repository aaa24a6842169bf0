package com.mintreu.platform.tenants;

import com.mintreu.kernel.cache.CacheMemory;
import com.mintreu.kernel.cache.ExpiringCache;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What a user is in a tenant, without asking the database each time. */
@ApplicationScoped
public class MembershipCache {
    private record Key(Id user, TenantId tenant) {}

    private ExpiringCache<Key, Optional<Role>> cache;

    @Inject
    Tenants tenants;

    @Inject
    Tenancy tenancy;

    @Inject
    void open(CacheMemory memory) {
        cache = memory.expiringCache(3, (key, role) -> 120);
    }

    /** Empty for those who are no members of the tenant, and if there is no such tenant. */
    public Optional<Role> role(Id user, TenantId tenant) {
        return cache.get(
                new Key(user, tenant), key -> tenancy.asPlatform(() -> tenants.role(key.user(), key.tenant())));
    }

    void forget(Id user, TenantId tenant) {
        cache.forget(new Key(user, tenant));
    }
}
