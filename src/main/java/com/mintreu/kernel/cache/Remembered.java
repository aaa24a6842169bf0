package com.mintreu.kernel.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was looked up lately: bounded, and never older than {@link #STALENESS}. A change made on this node is to forget
 * the key once it is committed; other nodes see it when the time is over.
 */
public final class Remembered<K, V> {
    /** For how long another node may still act on what was true before a change. */
    public static final Duration STALENESS = Duration.ofSeconds(15);

    private final Cache<K, V> cache;

    public Remembered(int most) {
        // Runs its upkeep on the calling thread: a pool's threads would keep the class loader alive.
        cache = Caffeine.newBuilder().maximumSize(most).expireAfterWrite(STALENESS).executor(Runnable::run).build();
    }

    public V get(K key, Function<? super K, ? extends V> lookUp) {
        return cache.get(key, lookUp);
    }

    public void forget(K key) {
        cache.invalidate(key);
    }

    public void forgetIf(Predicate<? super K> old) {
        cache.asMap().keySet().removeIf(old);
    }
}
