package com.mintreu.platform.applications;

import com.mintreu.kernel.cache.CacheMemory;
import com.mintreu.kernel.cache.Remembered;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Which applications a tenant has, without asking the database each time. */
@ApplicationScoped
public class KnownApplications {
    private Remembered<TenantId, List<Place>> remembered;

    @Inject
    Applications applications;
    @Inject
    Tenancy tenancy;

    @Inject
    void open(CacheMemory memory) {
        remembered = memory.remembered(7, (tenant, places) -> 80 + 300 * places.size());
    }

    public List<Place> of(TenantId tenant) {
        return remembered.get(tenant, id -> tenancy.runAs(id, () -> applications.places(id)));
    }

    void forget(TenantId tenant) {
        remembered.forget(tenant);
    }
}
