package com.mintreu.kernel.web;

import com.mintreu.kernel.settings.Setting;
import com.mintreu.kernel.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** The port of a connector that serves health alone, if the container has one. */
@ApplicationScoped
public class HealthPort {
    @Produces
    static final Setting PORT = Setting.number(
            "mintreu.health.port",
            0,
            65535,
            0,
            "port of a connector of the container that answers nothing but health; 0: there is none");

    @Inject
    Settings settings;

    private int port;

    @PostConstruct
    void read() {
        port = settings.number(PORT);
    }

    /** 0 if there is none. */
    public int number() {
        return port;
    }

    /** The container's own port, not the one that a proxy tells of. */
    boolean received(HttpServletRequest request) {
        return port != 0 && request.getLocalPort() == port;
    }
}
