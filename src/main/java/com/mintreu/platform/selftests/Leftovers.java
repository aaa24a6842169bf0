package com.mintreu.platform.selftests;

import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.problems.SqlError;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Removes what a self-test left that was killed. One that is younger may still be running, on another node. */
@ApplicationScoped
class Leftovers {
    private static final Log LOG = Log.of(Leftovers.class);
    private static final Duration LONGEST_RUN = Duration.ofHours(1);

    @Inject
    Clock clock;

    @Inject
    Tenancy tenancy;

    @Inject
    Rows rows;

    @Inject
    Removal removal;

    void remove() {
        var before = clock.instant().minus(LONGEST_RUN);
        for (var owner : tenancy.asPlatform(() -> rows.owners(before))) remove(owner);
    }

    /** What cannot be removed is no reason not to run. */
    private void remove(Id owner) {
        try {
            tenancy.asPlatform(() -> rows.tenantsOf(owner)).forEach(removal::remove);
            removal.remove(owner);
            LOG.info("Removed what a self-test left that was killed: the user " + owner + " and its tenants.");
        } catch (RuntimeException failed) {
            LOG.warning("The user " + owner + ", left by a self-test that was killed, cannot be removed: "
                    + SqlError.told(failed));
        }
    }
}
