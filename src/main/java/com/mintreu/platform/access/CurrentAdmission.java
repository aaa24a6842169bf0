package com.mintreu.platform.access;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.TenantId;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The {@link Admission} of the current request, for services to inject. The package {@code platform.web.admission} alone sets it. */
@RequestScoped
public class CurrentAdmission {
    private Admission admission;

    /** Before each call: a request may hold several, where the platform calls itself. */
    public void clear() {
        admission = null;
    }

    public void set(Admission admission) {
        this.admission = admission;
    }

    public Admission get() {
        if (admission == null) throw new IllegalStateException("No call has been admitted in this request.");
        return admission;
    }

    public boolean isVisitor() {
        return get().caller() instanceof Caller.Visitor;
    }

    /** The user who calls; empty for API keys and visitors. */
    public Optional<Id> user() {
        return get().caller() instanceof Caller.Person person ? Optional.of(person.user()) : Optional.empty();
    }

    /** The user who calls, where the access rule lets in nobody else. */
    public Caller.Person person() {
        if (get().caller() instanceof Caller.Person person) return person;
        throw new IllegalStateException("The access rule lets in others than persons.");
    }

    /** Whether this is the call of a module's resource, on an application of that tenant. */
    public boolean isOnApplicationOf(TenantId tenant) {
        return admission != null
                && admission.application().isPresent()
                && admission.tenant().filter(tenant::equals).isPresent();
    }

    /** The application on which a module's resource works. */
    public Id application() {
        return get().application()
                .orElseThrow(() -> new IllegalStateException("Only the resources of a module have an application."));
    }
}
