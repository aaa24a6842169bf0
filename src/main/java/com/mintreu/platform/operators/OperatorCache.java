package com.mintreu.platform.operators;

import com.mintreu.kernel.cache.CacheMemory;
import com.mintreu.kernel.cache.ExpiringCache;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who runs the platform, without asking the database each time. */
@ApplicationScoped
public class OperatorCache {
    private ExpiringCache<Id, Boolean> cache;

    private volatile boolean areThere;

    @Inject
    Operators operators;

    @Inject
    Tenancy tenancy;

    @Inject
    void open(CacheMemory memory) {
        cache = memory.expiringCache(2, (user, is) -> 24);
    }

    /** Whether the platform has been set up. Once it has, it stays so. */
    public boolean areThere() {
        if (!areThere) areThere = tenancy.asPlatform(operators::areThere);
        return areThere;
    }

    public boolean include(Id user) {
        return cache.get(user, id -> tenancy.asPlatform(() -> operators.include(id)));
    }
}
