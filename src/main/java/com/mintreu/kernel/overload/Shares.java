package com.mintreu.kernel.overload;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A bounded amount of something, in units that the user of this class chooses. Each owner gets at most a share of it. An
 * owner is any value with {@code equals}; owners that hold nothing are not kept.
 */
public final class Shares {
    /** Whether an amount was granted, and if not, which bound it would have passed. */
    public enum Outcome {
        GRANTED,
        TOTAL_REACHED,
        SHARE_REACHED
    }

    /** What a counter shows that has been taken out, or soon will be, because its owner holds nothing. */
    private static final long GONE = -1;

    private final long total;
    private final long share;
    private final AtomicLong used = new AtomicLong();
    /** Changed without a lock: the many requests of one owner would queue for it, and with them whoever shares its place in the map. */
    private final ConcurrentHashMap<Object, AtomicLong> byOwner = new ConcurrentHashMap<>();

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
        if (amount == 0) return true;
        if (amount > share) return false;
        while (true) {
            var counter = byOwner.computeIfAbsent(owner, none -> new AtomicLong());
            var held = counter.get();
            if (held == GONE) byOwner.remove(owner, counter);
            else if (held + amount > share) return false;
            else if (counter.compareAndSet(held, held + amount)) return true;
        }
    }

    /** Gives back what was taken for this owner. */
    public void release(long amount, Object owner) {
        used.addAndGet(-amount);
        if (owner != null) discharge(owner, amount);
    }

    /** Takes back a charge; what was granted stays granted. */
    public void discharge(Object owner, long amount) {
        var counter = byOwner.get(owner);
        if (counter != null && counter.updateAndGet(held -> held <= amount ? GONE : held - amount) == GONE)
            byOwner.remove(owner, counter);
    }

    public long used() {
        return used.get();
    }

    public long total() {
        return total;
    }
}
