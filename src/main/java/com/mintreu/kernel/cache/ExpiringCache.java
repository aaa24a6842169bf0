package com.mintreu.kernel.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was looked up lately: bounded in bytes, and never older than {@link #STALENESS}. A change made on this node is to
 * forget the key once it is committed; other nodes see it when the time is over. That a thing does not exist
 * ({@code Optional.empty()}) is kept in a small part of its own, so that strangers who ask for what is not there push nothing else out.
 * The age is real time, however the platform's clock is moved, so a value that depends on the time holds the moments, not
 * what follows from them now.
 */
public final class ExpiringCache<K, V> {
    /** For how long another node may still act on what was true before a change. */
    public static final Duration STALENESS = Duration.ofSeconds(15);
    /** Bytes of heap that an entry takes besides its key and its value. */
    private static final int ENTRY = 160;

    private static final int PART_FOR_ABSENT = 8;

    private final Cache<K, V> cache;
    private final Cache<K, V> absent;
    /** Who forgets a key takes it from here first, so that what was looked up before is not kept. */
    private final ConcurrentMap<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();

    /** In bytes of heap; the weigher tells those of a key and its value together. */
    ExpiringCache(long bytes, Weigher<? super K, ? super V> weigher) {
        cache = cache(bytes - bytes / PART_FOR_ABSENT, weigher);
        absent = cache(bytes / PART_FOR_ABSENT, weigher);
    }

    /** Runs its upkeep on the calling thread: a pool's threads would keep the class loader alive. */
    private static <K, V> Cache<K, V> cache(long bytes, Weigher<? super K, ? super V> weigher) {
        return Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((K key, V value) -> ENTRY + weigher.weigh(key, value))
                .expireAfterWrite(STALENESS)
                .executor(Runnable::run)
                .build();
    }

    public V get(K key, Function<? super K, ? extends V> lookUp) {
        var known = cache.getIfPresent(key);
        if (known == null) known = absent.getIfPresent(key);
        return known == null ? lookUp(key, lookUp) : known;
    }

    /** One look-up of a key at a time. No other key waits for it, as it may itself wait for a connection. */
    private V lookUp(K key, Function<? super K, ? extends V> lookUp) {
        var mine = new CompletableFuture<V>();
        var others = running.putIfAbsent(key, mine);
        if (others != null) return result(others).orElseGet(() -> lookUp.apply(key));
        try {
            V value = lookUp.apply(key);
            running.computeIfPresent(key, (same, current) -> current == mine ? keep(key, value) : current);
            mine.complete(value);
            return value;
        } finally {
            running.remove(key, mine);
            mine.cancel(false); // unless it is complete
        }
    }

    /** Of another's look-up; empty if that failed, for a reason that may be the other's alone. */
    private static <V> Optional<V> result(CompletableFuture<V> others) {
        try {
            return Optional.of(others.join());
        } catch (CancellationException failed) {
            return Optional.empty();
        }
    }

    /** Whoever forgets the key waits until this is done. Returns null: the look-up is not running any more. */
    private CompletableFuture<V> keep(K key, V value) {
        (Optional.empty().equals(value) ? absent : cache).put(key, value);
        return null;
    }

    boolean isLookingUp(K key) {
        return running.containsKey(key);
    }

    public void forget(K key) {
        running.remove(key);
        cache.invalidate(key);
        absent.invalidate(key);
    }

    public void forgetIf(Predicate<? super K> old) {
        running.keySet().removeIf(old);
        cache.asMap().keySet().removeIf(old);
        absent.asMap().keySet().removeIf(old);
    }
}
