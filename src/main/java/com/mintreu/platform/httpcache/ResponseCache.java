package com.mintreu.platform.httpcache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mintreu.kernel.cache.CacheMemory;
import com.mintreu.platform.applications.ContentVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Responses to visitors, bounded in bytes. Nothing need be removed when content changes: a response of another content
 * version is not sent again.
 */
@ApplicationScoped
class ResponseCache {
    private static final int KEY = 200;
    /** Percent of the memory for caches. */
    private static final int PART = 36;

    private Cache<CacheKey, CachedResponse> responses;

    @Inject
    void open(CacheMemory memory) {
        // Runs its upkeep on the calling thread: a pool's threads would keep the class loader alive.
        responses = Caffeine.newBuilder()
                .maximumWeight(memory.part(PART))
                .weigher((CacheKey key, CachedResponse response) ->
                        KEY + key.text().length() + response.weight())
                .expireAfterAccess(Duration.ofMinutes(10))
                .executor(Runnable::run)
                .build();
    }

    Optional<CachedResponse> find(CacheKey key, ContentVersion version, Instant now) {
        return Optional.ofNullable(responses.getIfPresent(key)).filter(each -> each.isOf(version, now));
    }

    void keep(CacheKey key, CachedResponse response) {
        responses.put(key, response);
    }
}
