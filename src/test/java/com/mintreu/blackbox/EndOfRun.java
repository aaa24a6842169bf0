package com.mintreu.blackbox;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops the platform when the last test of the run has ended; named in META-INF/services. */
public final class EndOfRun implements LauncherSessionListener {
    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Platform.stop();
    }
}
