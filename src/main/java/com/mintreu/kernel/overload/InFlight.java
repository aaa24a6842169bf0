package com.mintreu.kernel.overload;

import java.util.Optional;

/**
 * A request that is being read, worked on or answered, and the memory it holds. It is charged to the client's address,
 * where that can be told, and to the tenant, once that is known. One thread at a time uses it; {@link #close} gives everything back.
 */
public final class InFlight implements AutoCloseable {
    private static final ThreadLocal<InFlight> CURRENT = new ThreadLocal<>();

    private final Budget budget;
    private final Object address;
    private Object tenant;
    private long bytes;
    private boolean closed;

    InFlight(Budget budget, Object address) {
        this.budget = budget;
        this.address = address;
    }

    /** That of the request on which this thread works; empty in the background, whose work has bounds of its own. */
    public static Optional<InFlight> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Takes memory for the current request before it is used; a problem (503) if there is not enough. Does nothing in the background. */
    public static void take(long bytes) {
        var current = CURRENT.get();
        if (current != null)
            current.grow(bytes).ifPresent(shortage -> {
                throw current.budget.refuse(shortage);
            });
    }

    /** The current thread works on this request from now on, until {@link #leave}. */
    public void enter() {
        CURRENT.set(this);
    }

    public static void leave() {
        CURRENT.remove();
    }

    /** Takes memory; what was lacking if there is not enough, in which case nothing is taken. */
    public synchronized Optional<Shortage> grow(long more) {
        var outcome = closed ? Shares.Outcome.TOTAL_REACHED : budget.memory().take(more, address);
        if (outcome == Shares.Outcome.TOTAL_REACHED) return Optional.of(Shortage.memory);
        if (outcome == Shares.Outcome.GRANTED
                && (tenant == null || budget.memory().charge(tenant, more))) {
            bytes += more;
            return Optional.empty();
        }
        if (outcome == Shares.Outcome.GRANTED) budget.memory().release(more, address);
        return Optional.of(Shortage.memoryOfOne);
    }

    /** Whether half of the memory of all requests is free, so that some may be taken for what is yet to come. */
    public boolean isMemoryPlenty() {
        return budget.memory().used() < budget.memory().total() / 2;
    }

    /** Gives back all but so many bytes. */
    public synchronized void shrinkTo(long remaining) {
        var less = bytes - remaining;
        if (less <= 0) return;
        budget.memory().release(less, address);
        if (tenant != null) budget.memory().discharge(tenant, less);
        bytes = remaining;
    }

    /** From now on the tenant is charged, too; a problem (503) if it has as much as one may have. */
    public void charge(Object owner) {
        claim(owner).ifPresent(shortage -> {
            throw budget.refuse(shortage);
        });
    }

    private synchronized Optional<Shortage> claim(Object owner) {
        if (tenant != null || closed) return Optional.empty();
        if (!budget.requests().charge(owner, 1)) return Optional.of(Shortage.requestsOfOne);
        if (!budget.memory().charge(owner, bytes)) {
            budget.requests().discharge(owner, 1);
            return Optional.of(Shortage.memoryOfOne);
        }
        tenant = owner;
        return Optional.empty();
    }

    /** Who sends it; empty where that cannot be told from a proxy's address. */
    public Optional<Object> address() {
        return Optional.ofNullable(address);
    }

    public synchronized Optional<Object> tenant() {
        return Optional.ofNullable(tenant);
    }

    /** Who is to be blamed for what it takes: the tenant, else the address, else null. */
    public synchronized Object owner() {
        return tenant == null ? address : tenant;
    }

    @Override
    public synchronized void close() {
        if (closed) return;
        shrinkTo(0);
        budget.requests().release(1, address);
        if (tenant != null) budget.requests().discharge(tenant, 1);
        closed = true;
    }
}
