package com.mintreu.platform.tenants;

import com.mintreu.kernel.cache.CacheMemory;
import com.mintreu.kernel.cache.Remembered;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whose a domain is, without asking the database each time. */
@ApplicationScoped
public class KnownDomains {
    private Remembered<String, Optional<TenantId>> remembered;

    @Inject
    Tenants tenants;
    @Inject
    Tenancy tenancy;

    @Inject
    void open(CacheMemory memory) {
        remembered = memory.remembered(8, (domain, tenant) -> 100 + domain.length());
    }

    /** The tenant of the host that a request names; empty for the platform's own and for unknown ones. What is no host name is not even looked up. */
    public Optional<TenantId> tenantAt(String host) {
        return Domain.parse(host).flatMap(domain -> remembered.get(domain.name(), name -> tenancy.asPlatform(() -> tenants.at(name))));
    }

    void forget(String domain) {
        remembered.forget(domain);
    }
}
