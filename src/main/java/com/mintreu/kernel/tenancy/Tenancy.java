package com.mintreu.kernel.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who the current tenant of this thread is. There is no default: where none is current, tenant-owned rows cannot be
 * read or written. A unit of work that has begun keeps the tenant it began with.
 */
@ApplicationScoped
public class Tenancy {
    private final ThreadLocal<TenantId> current = new ThreadLocal<>();
    private final List<SwitchTask> tasks;

    /** Looks the tasks up once: requests switch the tenant several times each. */
    @Inject
    Tenancy(@Any Instance<SwitchTask> tasks) {
        this(tasks.stream().toList());
    }

    Tenancy(List<SwitchTask> tasks) {
        this.tasks = tasks;
    }

    /** For the proxy. */
    Tenancy() {
        this(List.of());
    }

    public Optional<TenantId> current() {
        return Optional.ofNullable(current.get());
    }

    public boolean isCurrent(TenantId tenant) {
        return tenant.equals(current.get());
    }

    /** The current tenant, for what makes no sense without one. */
    public TenantId required() {
        return current().orElseThrow(NoTenantException::new);
    }

    /** Forgets the one before, if there was another. */
    public void makeCurrent(TenantId tenant) {
        if (isCurrent(tenant)) return;
        forget();
        current.set(tenant);
        tasks.forEach(task -> task.arrive(tenant));
    }

    /** Nothing happens, and no task runs, where there is none. */
    public void forget() {
        var tenant = current.get();
        if (tenant == null) return;
        current.remove();
        tasks.forEach(task -> task.leave(tenant));
    }

    /** Runs the action as this tenant, then restores what was there before, also when the action throws. */
    public <T> T runAs(TenantId tenant, Supplier<T> action) {
        return with(Optional.of(tenant), action);
    }

    /** Runs the action without a tenant, then restores what was there before, also when the action throws. */
    public <T> T asPlatform(Supplier<T> action) {
        return with(Optional.empty(), action);
    }

    /** The action, to be run later and perhaps on another thread, as whoever is current now. */
    public <T> Supplier<T> bound(Supplier<T> action) {
        var now = current();
        return () -> with(now, action);
    }

    private <T> T with(Optional<TenantId> tenant, Supplier<T> action) {
        var before = current();
        switchTo(tenant);
        try {
            return action.get();
        } finally {
            switchTo(before);
        }
    }

    private void switchTo(Optional<TenantId> tenant) {
        tenant.ifPresentOrElse(this::makeCurrent, this::forget);
    }
}
