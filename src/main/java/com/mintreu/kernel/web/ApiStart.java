package com.mintreu.kernel.web;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the API was started: a container that could not start its servlet serves all the rest. */
@ApplicationScoped
public class ApiStart {
    private volatile boolean failed;

    public void failed() {
        failed = true;
    }

    boolean hasFailed() {
        return failed;
    }
}
