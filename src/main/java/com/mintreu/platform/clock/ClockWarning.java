package com.mintreu.platform.clock;

import com.mintreu.kernel.clock.ClockMoved;
import com.mintreu.kernel.clock.Time;
import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.persistence.DatabaseOpened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells the log that the clock can be moved, and when it is: everything that expires depends on it. */
@ApplicationScoped
class ClockWarning {
    private static final Log LOG = Log.of(ClockWarning.class);

    @Inject
    Time time;

    /** Before anybody can log in, and so before anybody can move it. */
    void warn(@Observes DatabaseOpened opened) {
        if (time.isMovable())
            LOG.warning(
                    "The clock can be moved by any operator, for all tenants at once (mintreu.clock is movable): this is for tests alone.");
    }

    void tell(@Observes ClockMoved moved) {
        LOG.info("The clock was set to %s and %s.".formatted(Time.now(), time.isRunning() ? "runs" : "stands still"));
    }
}
