package com.mintreu.kernel.cache;

import com.github.benmanes.caffeine.cache.Weigher;
import com.mintreu.kernel.settings.Setting;
import com.mintreu.kernel.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;

/** The share of the heap that all caches have together; each takes a part of it when the application starts. */
@ApplicationScoped
public class CacheMemory {
    @Produces
    static final Setting SHARE =
            Setting.number("mintreu.cache", 1, 50, 10, "percent of the heap for all caches together");

    @Inject
    Settings settings;

    private final AtomicInteger given = new AtomicInteger();

    /** The bytes of so many percent of the share; an error if more than all of it is asked for. */
    public long part(int percent) {
        if (given.addAndGet(percent) > 100)
            throw new IllegalStateException("The caches want more than all of the memory for caches.");
        return Runtime.getRuntime().maxMemory() / 100 * settings.number(SHARE) / 100 * percent;
    }

    /** A cache with so many percent of the share; the weigher tells the bytes of a key and its value together, about. */
    public <K, V> ExpiringCache<K, V> expiringCache(int percent, Weigher<? super K, ? super V> weigher) {
        return new ExpiringCache<>(part(percent), weigher);
    }
}
