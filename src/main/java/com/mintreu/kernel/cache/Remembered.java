package com.mintreu.kernel.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was looked up lately: bounded in bytes, and never older than {@link #STALENESS}. A change made on this node is to
 * forget the key once it is committed; other nodes see it when the time is over. That a thing does not exist
 * ({@code Optional.empty()}) is kept in a small part of its own, so that strangers who ask for what is not there push nothing else out.
 * The age is real time, however the platform's clock is moved, so a value that depends on the time holds the moments, not
 * what follows from them now.
 */
public final class Remembered<K, V> {
    /** For how long another node may still act on what was true before a change. */
    public static final Duration STALENESS = Duration.ofSeconds(15);
    /** Bytes of heap that an entry takes besides its key and its value. */
    private static final int ENTRY = 160;
    private static final int PART_FOR_ABSENT = 8;

    private final Cache<K, V> cache;
    private final Cache<K, V> absent;

    /** In bytes of heap; the weigher tells those of a key and its value together. */
    Remembered(long bytes, Weigher<? super K, ? super V> weigher) {
        cache = cache(bytes - bytes / PART_FOR_ABSENT, weigher);
        absent = cache(bytes / PART_FOR_ABSENT, weigher);
    }

    /** Runs its upkeep on the calling thread: a pool's threads would keep the class loader alive. */
    private static <K, V> Cache<K, V> cache(long bytes, Weigher<? super K, ? super V> weigher) {
        return Caffeine.newBuilder().maximumWeight(bytes).weigher((K key, V value) -> ENTRY + weigher.weigh(key, value))
                .expireAfterWrite(STALENESS).executor(Runnable::run).build();
    }

    public V get(K key, Function<? super K, ? extends V> lookUp) {
        var known = cache.getIfPresent(key);
        if (known == null) known = absent.getIfPresent(key);
        return known == null ? lookUp(key, lookUp) : known;
    }

    /** One look-up of a key at a time; who forgets it meanwhile waits for the end of that. */
    private V lookUp(K key, Function<? super K, ? extends V> lookUp) {
        var found = cache.get(key, wanted -> {
            V value = lookUp.apply(wanted);
            if (!Optional.empty().equals(value)) return value;
            absent.put(wanted, value);
            return null;
        });
        return found != null ? found : absentValue();
    }

    /** Only Optional.empty() is kept as absent. */
    @SuppressWarnings("unchecked")
    private V absentValue() {
        return (V) Optional.empty();
    }

    public void forget(K key) {
        cache.invalidate(key);
        absent.invalidate(key);
    }

    public void forgetIf(Predicate<? super K> old) {
        cache.asMap().keySet().removeIf(old);
        absent.asMap().keySet().removeIf(old);
    }
}
