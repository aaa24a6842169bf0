package com.mintreu.platform.tenants;

import com.mintreu.kernel.cache.CacheMemory;
import com.mintreu.kernel.cache.Remembered;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** In which tenants a user has a place, without asking the database each time. */
@ApplicationScoped
public class KnownPlaces {
    private Remembered<Id, Map<TenantId, Role>> remembered;

    @Inject
    Tenants tenants;
    @Inject
    Tenancy tenancy;

    @Inject
    void open(CacheMemory memory) {
        remembered = memory.remembered(4, (user, places) -> 80 + 100 * places.size());
    }

    public Map<TenantId, Role> of(Id user) {
        return remembered.get(user, id -> tenancy.asPlatform(() -> tenants.placesOf(id)));
    }

    void forget(Id user) {
        remembered.forget(user);
    }
}
