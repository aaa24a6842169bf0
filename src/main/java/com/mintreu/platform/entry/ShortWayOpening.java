package com.mintreu.platform.entry;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ext.Provider;
import org.glassfish.jersey.server.spi.AbstractContainerLifecycleListener;
import org.glassfish.jersey.server.spi.Container;

/** Opens the short way once Jersey knows all routes. (Listeners of this kind are not injected into.) */
@Provider
public class ShortWayOpening extends AbstractContainerLifecycleListener {
    @Override
    public void onStartup(Container container) {
        CDI.current().select(ShortWay.class).get().open();
    }
}
