package com.mintreu.platform.applications;

import com.mintreu.kernel.cache.CacheMemory;
import com.mintreu.kernel.cache.Remembered;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Which applications there are, without asking the database each time. */
@ApplicationScoped
public class KnownApplications {
    /** How many of those that fit are told to the caller; the lists may hold one more. */
    public static final int SHOWN = 50;

    private record OfTenant(TenantId tenant, String module) {}

    private record OfMember(Id user, String module) {}

    private Remembered<Id, Optional<Place>> named;
    private Remembered<OfTenant, List<Place>> ofTenants;
    private Remembered<OfMember, List<Place>> ofMembers;

    @Inject
    ApplicationDirectory directory;
    @Inject
    Tenancy tenancy;

    @Inject
    void open(CacheMemory memory) {
        named = memory.remembered(3, (application, place) -> 300);
        ofTenants = memory.remembered(4, (tenant, places) -> 150 + 300 * places.size());
        ofMembers = memory.remembered(2, (member, places) -> 150 + 300 * places.size());
    }

    /** Of whatever tenant: whether the caller may know of it is not decided here. */
    public Optional<Place> find(Id application) {
        return named.get(application, id -> tenancy.asPlatform(() -> directory.find(id)));
    }

    public List<Place> of(TenantId tenant, String module) {
        return ofTenants.get(new OfTenant(tenant, module), key -> tenancy.asPlatform(() -> directory.of(key.tenant(), key.module())));
    }

    /** In all tenants of which the user is a member. */
    public List<Place> ofMember(Id user, String module) {
        return ofMembers.get(new OfMember(user, module), key -> tenancy.asPlatform(() -> directory.ofMember(key.user(), key.module())));
    }

    void forget(Place place, List<Id> members) {
        named.forget(place.application());
        ofTenants.forget(new OfTenant(place.tenant(), place.moduleKey()));
        members.forEach(user -> ofMembers.forget(new OfMember(user, place.moduleKey())));
    }
}
