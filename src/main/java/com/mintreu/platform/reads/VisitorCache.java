package com.mintreu.platform.reads;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mintreu.kernel.settings.Setting;
import com.mintreu.kernel.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
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
    @Produces
    static final Setting SIZE = Setting.number("mintreu.cache", 0, 1024, 4, "MiB of heap for what visitors have just been shown");

    private static final int KEY = 200;

    @Inject
    Settings settings;

    private Cache<Address, Shown> shown;

    @PostConstruct
    void open() {
        // Runs its upkeep on the calling thread: a pool's threads would keep the class loader alive.
        shown = Caffeine.newBuilder().maximumWeight((long) settings.number(SIZE) << 20).weigher((Address at, Shown what) -> KEY + at.text().length() + what.weight())
                .expireAfterAccess(Duration.ofMinutes(10)).executor(Runnable::run).build();
    }

    Optional<Shown> at(Address address, long revision, Instant now) {
        return Optional.ofNullable(shown.getIfPresent(address)).filter(each -> each.isOf(revision, now));
    }

    void keep(Address address, Shown what) {
        shown.put(address, what);
    }
}
