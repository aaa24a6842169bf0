package com.mintreu.kernel.memory;

import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.settings.Setting;
import com.mintreu.kernel.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Watches the heap on behalf of health, in the threads of those who call: no thread of its own has to survive what it watches for. */
@ApplicationScoped
public class HeapWatch {
    @Produces
    static final Setting EXIT = Setting.choice(
            "mintreu.exit-when-broken",
            "whether the application ends the whole JVM, with exit status 3, once the heap is broken; for containers that somebody starts again",
            "off",
            "on");

    private static final Log LOG = Log.of(HeapWatch.class);
    private static final long GLANCE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int EXIT_STATUS = 3; // as of a JVM with -XX:+ExitOnOutOfMemoryError
    private static final long LOG_MILLIS = 200;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    private final HeapVerdict verdict = new HeapVerdict();
    private final AtomicLong lastGlance = new AtomicLong(System.nanoTime() - GLANCE_NANOS);
    private boolean told;

    /** Looks at the heap unless somebody has within the last second. */
    public void glance() {
        var last = lastGlance.get();
        var now = System.nanoTime();
        if (now - last >= GLANCE_NANOS && lastGlance.compareAndSet(last, now)) trouble();
    }

    /** Looks at the heap, and says why it is broken; empty if it is not. */
    public synchronized Optional<String> trouble() {
        if (HeapTrouble.last().isPresent()) verdict.outOfMemory();
        else verdict.see(HeapSample.take(clock.instant()));
        var trouble = verdict.trouble();
        if (trouble.isPresent() && !told) tell(trouble.get());
        told = trouble.isPresent();
        return trouble;
    }

    public boolean exitsWhenBroken() {
        return settings.text(EXIT).filter("on"::equals).isPresent();
    }

    private void tell(String trouble) {
        var exits = exitsWhenBroken();
        try {
            LOG.warning("The heap is broken: %s. %s"
                    .formatted(
                            trouble,
                            exits
                                    ? "The JVM is halted (mintreu.exit-when-broken)."
                                    : "Health answers 503; restart the container."));
            if (exits) Thread.sleep(LOG_MILLIS); // containers write their logs in the background
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            if (exits) Runtime.getRuntime().halt(EXIT_STATUS);
        }
    }
}
