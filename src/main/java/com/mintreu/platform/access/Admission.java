package com.mintreu.platform.access;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * What the platform has found out about a request before it calls the resource.
 *
 * @param tenant whose rows the call works on; empty on routes of no tenant
 * @param application on which a module's route works; empty on the platform's own routes
 * @param now when the request was admitted: sessions and subscriptions were live then. What a cached answer shows depends on
 *     the clock after its content version was read, which is later
 */
public record Admission(Caller caller, Optional<TenantId> tenant, Optional<Id> application, Instant now) {
    /** On routes for everybody. */
    public static Admission ofNobody(Instant now) {
        return new Admission(new Caller.Nobody(), Optional.empty(), Optional.empty(), now);
    }
}
