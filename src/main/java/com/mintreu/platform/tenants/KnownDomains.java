package com.mintreu.platform.tenants;

import com.mintreu.kernel.cache.Remembered;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whose a domain is, without asking the database each time. */
@ApplicationScoped
public class KnownDomains {
    private final Remembered<String, Optional<TenantId>> remembered = new Remembered<>(10_000);

    @Inject
    Tenants tenants;
    @Inject
    Tenancy tenancy;

    /** The tenant of the host that a request names; empty for the platform's own and for unknown ones. */
    public Optional<TenantId> tenantAt(String host) {
        return remembered.get(Domain.normal(host), domain -> tenancy.asPlatform(() -> tenants.at(domain)));
    }

    void forget(String domain) {
        remembered.forget(domain);
    }
}
