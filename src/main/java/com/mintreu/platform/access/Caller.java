package com.mintreu.platform.access;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.TenantId;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who calls, and on which application; set once by the entrance. */
@RequestScoped
public class Caller {
    private Id user;
    private Id session;
    private TenantId tenant;
    private Id application;
    private boolean visitor;

    /** Before each call: a request may hold several, where the platform calls itself. */
    public void reset() {
        user = null;
        session = null;
        tenant = null;
        application = null;
        visitor = false;
    }

    public void signIn(Id user, Id session) {
        this.user = user;
        this.session = session;
    }

    public void visit() {
        visitor = true;
    }

    public void use(TenantId tenant, Id application) {
        this.tenant = tenant;
        this.application = application;
    }

    /** The person who calls; empty for applications and visitors. */
    public Optional<Id> user() {
        return Optional.ofNullable(user);
    }

    /** The person who calls, where the access rule lets only persons in. */
    public Id person() {
        return user().orElseThrow(() -> new IllegalStateException("The access rule lets in others than persons."));
    }

    /** The session by which the person is logged in. */
    public Id session() {
        return session;
    }

    public boolean isVisitor() {
        return visitor;
    }

    /** Whether this is the call of a module's resource, on an application of that tenant. */
    public boolean isOnApplicationOf(TenantId other) {
        return other.equals(tenant);
    }

    /** The application on which a module's resource works. */
    public Id application() {
        if (application == null) throw new IllegalStateException("Only the resources of a module have an application.");
        return application;
    }
}
