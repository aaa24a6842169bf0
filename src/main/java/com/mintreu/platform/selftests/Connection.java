package com.mintreu.platform.selftests;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ext.Provider;
import org.glassfish.jersey.server.spi.AbstractContainerLifecycleListener;
import org.glassfish.jersey.server.spi.Container;

/** Learns of the API's own handler when the application starts. (Listeners of this kind are not injected into.) */
@Provider
public class Connection extends AbstractContainerLifecycleListener {
    @Override
    public void onStartup(Container container) {
        CDI.current().select(InProcess.class).get().through(container.getApplicationHandler());
    }
}
