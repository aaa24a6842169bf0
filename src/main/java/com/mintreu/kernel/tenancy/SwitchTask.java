package com.mintreu.kernel.tenancy;

/**
 * What has to be switched together with the tenant, on the same thread: a bean of this type, or several of one class
 * with different parameters, made by producers.
 */
public interface SwitchTask {
    void arrive(TenantId tenant);

    void leave(TenantId tenant);
}
