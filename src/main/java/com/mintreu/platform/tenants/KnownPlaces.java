package com.mintreu.platform.tenants;

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
    private final Remembered<Id, Map<TenantId, Role>> remembered = new Remembered<>(10_000);

    @Inject
    Tenants tenants;
    @Inject
    Tenancy tenancy;

    public Map<TenantId, Role> of(Id user) {
        return remembered.get(user, id -> tenancy.asPlatform(() -> tenants.placesOf(id)));
    }

    void forget(Id user) {
        remembered.forget(user);
    }
}
