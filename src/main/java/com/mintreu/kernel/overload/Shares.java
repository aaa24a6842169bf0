package com.mintreu.kernel.overload;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A bounded amount of something, in units that the user of this class chooses. Each owner gets at most a share of it. An
 * owner is any value with {@code equals}; owners that hold nothing are not kept.
 */
public final class Shares {
    /** Whether an amount was granted, and if not, which bound it would have passed. */
    public enum Outcome { GRANTED, TOTAL_REACHED, SHARE_REACHED }

    private static final int MANY = 1024;

    private final long total;
    private final long share;
    private final AtomicLong used = new AtomicLong();
    /** So large that two owners hardly ever wait for each other. */
    private final ConcurrentHashMap<Object, Long> byOwner = new ConcurrentHashMap<>(MANY);

    public Shares(long total, long share) {
        this.total = total;
        this.share = share;
    }

    /** Grants all or nothing. An owner of null is not counted. */
    public Outcome take(long amount, Object owner) {
        if (used.addAndGet(amount) > total) {
            used.addAndGet(-amount);
            return Outcome.TOTAL_REACHED;
        }
        if (owner == null || charge(owner, amount)) return Outcome.GRANTED;
        used.addAndGet(-amount);
        return Outcome.SHARE_REACHED;
    }

    /** Charges another owner for an amount that has been granted; false if that owner's share does not suffice. */
    public boolean charge(Object owner, long amount) {
        var granted = new boolean[1];
        byOwner.compute(owner, (key, held) -> {
            var wanted = (held == null ? 0 : held) + amount;
            granted[0] = wanted <= share;
            return granted[0] ? Long.valueOf(wanted) : held;
        });
        return granted[0];
    }

    /** Gives back what was taken for this owner. */
    public void release(long amount, Object owner) {
        used.addAndGet(-amount);
        if (owner != null) discharge(owner, amount);
    }

    /** Takes back a charge; what was granted stays granted. */
    public void discharge(Object owner, long amount) {
        byOwner.computeIfPresent(owner, (key, held) -> held <= amount ? null : held - amount);
    }

    public long used() {
        return used.get();
    }

    public long total() {
        return total;
    }
}
