package com.mintreu.platform.sessions;

import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.problems.SqlError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Removes expired sessions beside the work of a log-in, some at a time. That it failed is no reason to refuse the log-in. */
@ApplicationScoped
class ExpiredSessions {
    private static final Log LOG = Log.of(ExpiredSessions.class);

    @Inject
    Sessions sessions;

    void remove() {
        try {
            sessions.endExpired();
        } catch (RuntimeException failed) {
            LOG.countedWarning(
                    "Expired sessions could not be removed",
                    "Expired sessions could not be removed: " + SqlError.told(failed));
        }
    }
}
