package com.mintreu.kernel.overload;

import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.problems.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what was refused since the start, by shortage and by tenant. */
@ApplicationScoped
public class Refusals {
    private static final Log LOG = Log.of(Refusals.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final int MAX_TENANTS = 200;

    private final Map<Shortage, LongAdder> byShortage = new EnumMap<>(Shortage.class);
    private final ConcurrentHashMap<Object, LongAdder> byTenant = new ConcurrentHashMap<>();

    public Refusals() {
        for (var shortage : Shortage.values()) byShortage.put(shortage, new LongAdder());
    }

    /** The problem to be told to a caller for whom there was too little; it is counted. */
    public Problem problem(Shortage shortage) {
        byShortage.get(shortage).increment();
        InFlight.current().flatMap(InFlight::tenant).ifPresent(this::count);
        LOG.countedWarning("Refused for " + shortage, "A request was refused with 503: " + shortage + ".");
        return new Problem(
                        503,
                        "overloaded",
                        "Overloaded",
                        "Too much is being done at this moment (%s). Nothing was changed; try again."
                                .formatted(shortage))
                .with("Retry-After", Long.toString(RETRY_AFTER.toSeconds()));
    }

    /** Those of the first tenants that were refused anything: the map must not grow without bound. */
    private void count(Object tenant) {
        var counter = byTenant.get(tenant);
        if (counter == null && byTenant.size() < MAX_TENANTS)
            counter = byTenant.computeIfAbsent(tenant, none -> new LongAdder());
        if (counter != null) counter.increment();
    }

    public Map<Shortage, Long> byShortage() {
        var counts = new EnumMap<Shortage, Long>(Shortage.class);
        byShortage.forEach((shortage, count) -> counts.put(shortage, count.sum()));
        return counts;
    }

    /** By the tenant's id as text; of at most 200 tenants. */
    public Map<String, Long> byTenant() {
        var counts = new TreeMap<String, Long>();
        byTenant.forEach((tenant, count) -> counts.put(tenant.toString(), count.sum()));
        return counts;
    }
}
