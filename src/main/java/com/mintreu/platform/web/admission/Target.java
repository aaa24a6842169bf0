package com.mintreu.platform.web.admission;

import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.platform.access.Admission;
import com.mintreu.platform.access.Caller;
import com.mintreu.platform.applications.ApplicationScope;
import java.time.Instant;
import java.util.Optional;

/** Who calls, and on what: no tenant, a tenant, or one of its applications. */
record Target(Caller caller, Optional<TenantId> tenant, Optional<ApplicationScope> application) {
    static Target platform(Caller caller) {
        return new Target(caller, Optional.empty(), Optional.empty());
    }

    static Target tenant(Caller caller, TenantId tenant) {
        return new Target(caller, Optional.of(tenant), Optional.empty());
    }

    static Target application(Caller caller, ApplicationScope scope) {
        return new Target(caller, Optional.of(scope.tenant()), Optional.of(scope));
    }

    Admission admission(Instant now) {
        return new Admission(caller, tenant, application.map(ApplicationScope::application), now);
    }
}
