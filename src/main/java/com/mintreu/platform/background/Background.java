package com.mintreu.platform.background;

import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.platform.tenants.Tenants;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Does work on a thread of its own, as the tenant for whom it was handed over. The tenant is carried by its id and looked
 * up again before the work begins. Work that waits is lost when the process ends, so nothing acknowledged may depend on it.
 */
@ApplicationScoped
public class Background {
    private static final Log LOG = Log.of(Background.class);
    private static final int MAX_WAITING = 1_000;

    @Inject
    Tenancy tenancy;

    @Inject
    Tenants tenants;

    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            1, 1, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MAX_WAITING), Background::thread);

    /** Begun soon, or refused at once: without a tenant if the work needs one, and when too much waits already. */
    public CompletableFuture<Void> hand(Work work) {
        var tenant = work.getClass().isAnnotationPresent(PlatformWide.class)
                ? Optional.<TenantId>empty()
                : Optional.of(tenancy.required());
        return CompletableFuture.runAsync(() -> perform(work, tenant), executor).whenComplete((done, failed) -> {
            if (failed != null)
                LOG.error("Work in the background failed: " + work.getClass().getName(), failed);
        });
    }

    private void perform(Work work, Optional<TenantId> tenant) {
        tenant.filter(id -> !tenancy.asPlatform(() -> tenants.exists(id))).ifPresent(id -> {
            throw new TenantGoneException(id);
        });
        tenant.ifPresentOrElse(id -> tenancy.runAs(id, () -> done(work)), () -> tenancy.asPlatform(() -> done(work)));
    }

    private static Void done(Work work) {
        work.run();
        return null;
    }

    private static Thread thread(Runnable run) {
        var thread = new Thread(run, "mintreu-background");
        thread.setDaemon(true);
        return thread;
    }

    /** Gives what has begun some seconds to end. */
    @PreDestroy
    void stop() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(5, TimeUnit.SECONDS)) executor.shutdownNow();
        } catch (InterruptedException hurry) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
