package com.mintreu.platform.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;

/** Whether the current thread serves a request, or works in the background. */
@ApplicationScoped
class RequestContext {
    @Inject
    BeanManager beans;

    boolean isActive() {
        try {
            return beans.getContext(RequestScoped.class).isActive();
        } catch (ContextNotActiveException inTheBackground) {
            return false;
        }
    }
}
