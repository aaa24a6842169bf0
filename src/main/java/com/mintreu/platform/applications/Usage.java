package com.mintreu.platform.applications;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mintreu.kernel.cache.CacheMemory;
import com.mintreu.kernel.cache.ExpiringCache;
import com.mintreu.kernel.persistence.Growth;
import com.mintreu.kernel.persistence.Transactions;
import com.mintreu.kernel.persistence.UnitOfWork;
import com.mintreu.kernel.settings.Setting;
import com.mintreu.kernel.settings.Settings;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.platform.quotas.Quotas;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Nearly how much content a tenant has: what its content versions say, as it was looked up lately, and what this node has added
 * since. Foreign keys and bulk statements change it unseen, so before a tenant is refused its content is counted, at most
 * once a minute. What that corrects is written down by the next unit of work that is committed.
 */
@ApplicationScoped
@UnitOfWork
class Usage {
    @Produces
    static final Setting ROWS =
            Quotas.setting("rows", Integer.MAX_VALUE, 1_000_000, "rows of content that a tenant may have, nearly");

    @Produces
    static final Setting BYTES = Quotas.setting("bytes", 1 << 20, 512, "MiB of content that a tenant may have, nearly");

    private static final Duration COUNTING_INTERVAL = Duration.ofMinutes(1);

    private ExpiringCache<TenantId, AtomicReference<Growth>> known;
    /** Of tenants that have been counted lately: what has to be added to their content versions. */
    private Cache<TenantId, Growth> corrections;

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    Settings settings;

    @Inject
    Contents contents;

    private Growth limit;

    @Inject
    void open(CacheMemory memory) {
        known = memory.expiringCache(2, (tenant, growth) -> 120);
        corrections = Caffeine.newBuilder()
                .maximumWeight(memory.part(1))
                .weigher((TenantId tenant, Growth growth) -> 200)
                .expireAfterWrite(COUNTING_INTERVAL)
                .executor(Runnable::run)
                .build();
    }

    @PostConstruct
    void readLimits() {
        limit = new Growth(settings.number(ROWS), (long) settings.number(BYTES) << 20);
    }

    /** What the current unit is to add to a content version; a problem if it grows beyond what the tenant may have. Less is always allowed. */
    Growth admit(TenantId tenant) {
        var growth = transactions.rows().growth(contents::include);
        if (growth.equals(Growth.NONE)) return growth;
        if (!isWithin(used(tenant).plus(growth), growth)) {
            if (corrections.asMap().putIfAbsent(tenant, Growth.NONE) == null) count(tenant, growth);
            require(used(tenant), growth);
        }
        var added = growth.plus(takeCorrection(tenant));
        var sum = stored(tenant);
        transactions.afterCommit(() -> sum.accumulateAndGet(added, Growth::plus));
        return added;
    }

    private Growth used(TenantId tenant) {
        var correction = corrections.getIfPresent(tenant);
        return correction == null ? stored(tenant).get() : stored(tenant).get().plus(correction);
    }

    private boolean isWithin(Growth wanted, Growth growth) {
        return (growth.rows() <= 0 || wanted.rows() <= limit.rows())
                && (growth.bytes() <= 0 || wanted.bytes() <= limit.bytes());
    }

    /** The unit sees what it has written itself, which is not yet stored. */
    private void count(TenantId tenant, Growth growth) {
        known.forget(tenant);
        corrections.put(
                tenant, contents.count().minus(growth).minus(stored(tenant).get()));
    }

    private void require(Growth used, Growth growth) {
        var wanted = used.plus(growth);
        if (growth.rows() > 0 && wanted.rows() > limit.rows())
            throw Quotas.exceeded(ROWS, limit.rows(), used.rows(), "A tenant may have %s rows of content, and has %s.");
        if (growth.bytes() > 0 && wanted.bytes() > limit.bytes())
            throw Quotas.exceeded(
                    BYTES, limit.bytes(), used.bytes(), "A tenant may have %s bytes of content, and has %s.");
    }

    /** One unit takes it. It is lost with that unit if that fails; then the tenant is counted again after a while. */
    private Growth takeCorrection(TenantId tenant) {
        var correction = corrections.getIfPresent(tenant);
        return correction != null && corrections.asMap().replace(tenant, correction, Growth.NONE)
                ? correction
                : Growth.NONE;
    }

    private AtomicReference<Growth> stored(TenantId tenant) {
        return known.get(tenant, id -> new AtomicReference<>(sum()));
    }

    private Growth sum() {
        var sum = (Object[]) em.createQuery("SELECT SUM(r.usedRows), SUM(r.usedBytes) FROM ContentVersionRow r")
                .getSingleResult();
        return sum[0] == null ? Growth.NONE : new Growth(((Number) sum[0]).longValue(), ((Number) sum[1]).longValue());
    }
}
