package com.mintreu.kernel.tenancy;

import com.mintreu.kernel.logging.LogContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts the tenant into every line of the log. */
@ApplicationScoped
class TenantInLog implements SwitchTask {
    @Override
    public void arrive(TenantId tenant) {
        LogContext.tenant(tenant.toString());
    }

    @Override
    public void leave(TenantId tenant) {
        LogContext.forgetTenant();
    }
}
