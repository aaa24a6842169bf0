package com.mintreu.platform.applications;

import com.mintreu.kernel.cache.CacheMemory;
import com.mintreu.kernel.cache.ExpiringCache;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Which applications there are, without asking the database each time. */
@ApplicationScoped
public class ApplicationCache {
    /** How many of those that fit are told to the caller; the lists may hold one more. */
    public static final int SHOWN = 50;

    private record OfTenant(TenantId tenant, String module) {}

    private record OfMember(Id user, String module) {}

    private ExpiringCache<Id, Optional<ApplicationScope>> named;
    private ExpiringCache<OfTenant, List<ApplicationScope>> ofTenants;
    private ExpiringCache<OfMember, List<ApplicationScope>> ofMembers;

    @Inject
    ApplicationDirectory directory;

    @Inject
    Tenancy tenancy;

    @Inject
    void open(CacheMemory memory) {
        named = memory.expiringCache(3, (application, scope) -> 300);
        ofTenants = memory.expiringCache(4, (tenant, scopes) -> 150 + 300 * scopes.size());
        ofMembers = memory.expiringCache(2, (member, scopes) -> 150 + 300 * scopes.size());
    }

    /** Of whatever tenant: whether the caller may know of it is not decided here. */
    public Optional<ApplicationScope> find(Id application) {
        return named.get(application, id -> tenancy.asPlatform(() -> directory.find(id)));
    }

    public List<ApplicationScope> of(TenantId tenant, String module) {
        return ofTenants.get(
                new OfTenant(tenant, module),
                key -> tenancy.asPlatform(() -> directory.of(key.tenant(), key.module())));
    }

    /** In all tenants of which the user is a member. */
    public List<ApplicationScope> ofMember(Id user, String module) {
        return ofMembers.get(
                new OfMember(user, module),
                key -> tenancy.asPlatform(() -> directory.ofMember(key.user(), key.module())));
    }

    void forget(ApplicationScope scope, List<Id> members) {
        named.forget(scope.application());
        ofTenants.forget(new OfTenant(scope.tenant(), scope.moduleKey()));
        members.forEach(user -> ofMembers.forget(new OfMember(user, scope.moduleKey())));
    }
}
