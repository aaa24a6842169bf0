package com.mintreu.platform.web.admission;

import com.mintreu.kernel.overload.InFlight;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.kernel.web.Call;
import com.mintreu.platform.access.Admission;
import com.mintreu.platform.access.Caller;
import com.mintreu.platform.access.CurrentAdmission;
import com.mintreu.platform.access.Who;
import com.mintreu.platform.applications.ApplicationScope;
import com.mintreu.platform.operators.OperatorCache;
import com.mintreu.platform.subscriptions.Entitlements;
import com.mintreu.platform.tenants.DomainCache;
import com.mintreu.platform.web.routes.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Admits a call or refuses it with a problem: the steps, in the order in which they are taken. The tenant is current afterwards. */
@ApplicationScoped
public class Admissions {
    @Inject
    CurrentAdmission current;

    @Inject
    OperatorCache operators;

    @Inject
    DomainCache domains;

    @Inject
    Authenticator authenticator;

    @Inject
    Authorizer authorizer;

    @Inject
    TargetResolver resolver;

    @Inject
    Entitlements entitlements;

    @Inject
    Tenancy tenancy;

    @Inject
    Clock clock;

    void admit(Call call, Route route) {
        current.clear();
        checkParameters(call, route);
        current.set(admission(call, route, clock.instant()));
    }

    private Admission admission(Call call, Route route, Instant now) {
        if (!operators.areThere()) {
            authorizer.requireBeforeSetup(route);
            return Admission.ofNobody(now);
        }
        if (route.allows(Who.PUBLIC)) return Admission.ofNobody(now);
        var host = domains.tenantAt(call.host());
        var identity = authenticator.authenticate(
                Credential.of(call.header("Authorization").orElse(null)), now);
        authorizer.requireKind(identity, route);
        var target = resolver.resolve(identity, call, route, host);
        authorizer.requireRole(target.caller(), route);
        target.application().ifPresent(scope -> entitle(target.caller(), scope, call, now));
        target.tenant().ifPresent(this::enter);
        return target.admission(now);
    }

    private static void checkParameters(Call call, Route route) {
        call.parameters().forEach((name, values) -> {
            if (!route.parameters().contains(name)) throw Problem.invalidParameter(name, "is not known here");
            if (values.size() > 1) throw Problem.invalidParameter(name, "must be there once");
        });
    }

    /** Visitors do not learn that a site's subscription has ended. */
    private void entitle(Caller caller, ApplicationScope scope, Call call, Instant now) {
        if (!(caller instanceof Caller.Visitor)) entitlements.require(scope.tenant(), scope.product(), now);
        else if (!entitlements.has(scope.tenant(), scope.product(), now))
            throw Problem.notFound("site on the domain", call.host());
    }

    /** What the request takes of memory and waiting is the tenant's from now on. */
    private void enter(TenantId tenant) {
        InFlight.current().ifPresent(request -> request.charge(tenant));
        tenancy.makeCurrent(tenant);
    }
}
