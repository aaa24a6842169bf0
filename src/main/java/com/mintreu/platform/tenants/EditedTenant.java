package com.mintreu.platform.tenants;

import com.mintreu.kernel.json.HasText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the owner of a tenant says of it. */
public record EditedTenant(
        @HasText @Size(max = 100) String name,
        @NotNull @Size(max = 300) String domain) {
    static EditedTenant of(Tenant tenant) {
        return new EditedTenant(tenant.name(), tenant.domain());
    }
}
