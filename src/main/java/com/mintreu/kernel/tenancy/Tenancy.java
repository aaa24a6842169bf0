package com.mintreu.kernel.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who the current tenant of this thread is. There is no default: where none is current, tenant-owned rows cannot be
 * read or written. A unit of work that has begun keeps the tenant it began with.
 */
@ApplicationScoped
public class Tenancy {
    private final ThreadLocal<TenantId> current = new ThreadLocal<>();

    public Optional<TenantId> current() {
        return Optional.ofNullable(current.get());
    }

    public void makeCurrent(TenantId tenant) {
        current.set(tenant);
    }

    public void forget() {
        current.remove();
    }

    /** Runs the action as this tenant, then restores what was there before, also when the action throws. */
    public <T> T runAs(TenantId tenant, Supplier<T> action) {
        return with(tenant, action);
    }

    /** Runs the action without a tenant, then restores what was there before, also when the action throws. */
    public <T> T asPlatform(Supplier<T> action) {
        return with(null, action);
    }

    private <T> T with(TenantId tenant, Supplier<T> action) {
        var before = current.get();
        restore(tenant);
        try {
            return action.get();
        } finally {
            restore(before);
        }
    }

    private void restore(TenantId tenant) {
        if (tenant == null) forget();
        else makeCurrent(tenant);
    }
}
