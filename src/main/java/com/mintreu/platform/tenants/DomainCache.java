package com.mintreu.platform.tenants;

import com.mintreu.kernel.cache.CacheMemory;
import com.mintreu.kernel.cache.ExpiringCache;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whose a domain is, without asking the database each time. */
@ApplicationScoped
public class DomainCache {
    private ExpiringCache<String, Optional<TenantId>> cache;

    @Inject
    Tenants tenants;

    @Inject
    Tenancy tenancy;

    @Inject
    void open(CacheMemory memory) {
        cache = memory.expiringCache(8, (domain, tenant) -> 100 + domain.length());
    }

    /** The tenant of the host that a request names; empty for the platform's own and for unknown ones. What is no host name is not even looked up. */
    public Optional<TenantId> tenantAt(String host) {
        return Domain.parse(host)
                .flatMap(domain -> cache.get(domain.name(), name -> tenancy.asPlatform(() -> tenants.at(name))));
    }

    void forget(String domain) {
        cache.forget(domain);
    }
}
