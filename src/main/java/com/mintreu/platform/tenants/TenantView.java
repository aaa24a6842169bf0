package com.mintreu.platform.tenants;

import com.mintreu.kernel.rows.Id;
import java.time.Instant;

/** A tenant as JSON. */
public record TenantView(Id id, String name, String domain, Id ownerId, Instant createdAt, Instant updatedAt) {
    static TenantView of(Tenant tenant) {
        return new TenantView(
                tenant.id(), tenant.name(), tenant.domain(), tenant.owner(), tenant.createdAt(), tenant.updatedAt());
    }
}
