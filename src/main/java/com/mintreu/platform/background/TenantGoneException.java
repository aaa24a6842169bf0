package com.mintreu.platform.background;

import com.mintreu.kernel.tenancy.TenantId;

/** Work was to be done for a tenant that is no longer there. */
public class TenantGoneException extends RuntimeException {
    TenantGoneException(TenantId tenant) {
        super("The tenant " + tenant + " is gone; what was to be done for it is not done.");
    }
}
