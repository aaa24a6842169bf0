package com.mintreu.platform.applications;

import com.mintreu.kernel.cache.Remembered;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Which applications a tenant has, without asking the database each time. */
@ApplicationScoped
public class KnownApplications {
    private final Remembered<TenantId, List<Place>> remembered = new Remembered<>(5_000);

    @Inject
    Applications applications;
    @Inject
    Tenancy tenancy;

    public List<Place> of(TenantId tenant) {
        return remembered.get(tenant, id -> tenancy.runAs(id, () -> applications.places(id)));
    }

    void forget(TenantId tenant) {
        remembered.forget(tenant);
    }
}
