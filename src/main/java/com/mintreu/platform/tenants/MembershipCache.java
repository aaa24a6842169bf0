package com.mintreu.platform.tenants;

import com.mintreu.kernel.cache.CacheMemory;
import com.mintreu.kernel.cache.Remembered;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What a user is in a tenant, without asking the database each time. */
@ApplicationScoped
public class MembershipCache {
    private record Key(Id user, TenantId tenant) {}

    private Remembered<Key, Optional<Role>> remembered;

    @Inject
    Tenants tenants;
    @Inject
    Tenancy tenancy;

    @Inject
    void open(CacheMemory memory) {
        remembered = memory.remembered(3, (key, role) -> 120);
    }

    /** Empty for those who are no members of the tenant, and if there is no such tenant. */
    public Optional<Role> role(Id user, TenantId tenant) {
        return remembered.get(new Key(user, tenant), key -> tenancy.asPlatform(() -> tenants.role(key.user(), key.tenant())));
    }

    void forget(Id user, TenantId tenant) {
        remembered.forget(new Key(user, tenant));
    }
}
