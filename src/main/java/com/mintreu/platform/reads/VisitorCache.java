package com.mintreu.platform.reads;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mintreu.kernel.cache.CacheMemory;
import com.mintreu.platform.applications.Revised;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What visitors have just been shown, bounded in bytes. Nothing need be removed when content changes: what is of another
 * state of it is not shown again.
 */
@ApplicationScoped
class VisitorCache {
    private static final int KEY = 200;
    /** Percent of the memory for caches. */
    private static final int PART = 36;

    private Cache<Address, Shown> shown;

    @Inject
    void open(CacheMemory memory) {
        // Runs its upkeep on the calling thread: a pool's threads would keep the class loader alive.
        shown = Caffeine.newBuilder().maximumWeight(memory.part(PART)).weigher((Address at, Shown what) -> KEY + at.text().length() + what.weight())
                .expireAfterAccess(Duration.ofMinutes(10)).executor(Runnable::run).build();
    }

    Optional<Shown> at(Address address, Revised revised, Instant now) {
        return Optional.ofNullable(shown.getIfPresent(address)).filter(each -> each.isOf(revised, now));
    }

    void keep(Address address, Shown what) {
        shown.put(address, what);
    }
}
