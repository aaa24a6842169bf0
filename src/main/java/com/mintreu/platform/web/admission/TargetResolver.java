package com.mintreu.platform.web.admission;

import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.kernel.tenancy.TenantNotFound;
import com.mintreu.kernel.web.Call;
import com.mintreu.platform.access.Caller;
import com.mintreu.platform.access.Who;
import com.mintreu.platform.sessions.SignedIn;
import com.mintreu.platform.tenants.MembershipCache;
import com.mintreu.platform.web.routes.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Step 3: on which tenant and application a call works. The credential decides; without one the domain does. If the two
 * disagree, the answer is 404, as on a domain that nobody has.
 */
@ApplicationScoped
class TargetResolver {
    private static final Log LOG = Log.of(TargetResolver.class);

    @Inject
    ApplicationResolver applications;

    @Inject
    MembershipCache memberships;

    @Inject
    Event<TenantNotFound> events;

    /** {@code host} is the tenant whose domain was called, if there is one. */
    Target resolve(Identity identity, Call call, Route route, Optional<TenantId> host) {
        if (identity instanceof Identity.Key key) return ofKey(key, call, route, host);
        if (identity instanceof Identity.User user) return ofUser(user.session(), call, route, host);
        return ofVisitor(call, route, host);
    }

    private Target ofVisitor(Call call, Route route, Optional<TenantId> host) {
        var tenant = host.orElseThrow(() -> nobodyAt(call.host()));
        return Target.application(new Caller.Visitor(), applications.choose(tenant, call, route));
    }

    private Target ofKey(Identity.Key key, Call call, Route route, Optional<TenantId> host) {
        var scope = key.scope();
        agree(host, scope.tenant(), call, "the API key " + key.publicKey());
        if (!route.module().equals(Optional.of(scope.moduleKey())))
            throw Problem.forbidden("The API key belongs to an application of another product.");
        applications.agree(call, scope);
        return Target.application(new Caller.ApiKey(key.publicKey()), scope);
    }

    private Target ofUser(SignedIn session, Call call, Route route, Optional<TenantId> host) {
        if (route.allows(Who.USER)) return Target.platform(new Caller.User(session.user(), session.session()));
        if (route.allows(Who.OPERATOR)) return Target.platform(new Caller.Operator(session.user(), session.session()));
        return route.module().isPresent() ? onApplication(session, call, route, host) : onTenant(session, call, host);
    }

    private Target onTenant(SignedIn session, Call call, Optional<TenantId> host) {
        var tenant = new TenantId(Id.fromString(call.variable("tenant")));
        var member = member(session, tenant).orElseThrow(() -> Problem.notFound("tenant", tenant));
        agree(host, tenant, call, credential(session));
        return Target.tenant(member, tenant);
    }

    private Target onApplication(SignedIn session, Call call, Route route, Optional<TenantId> host) {
        host.filter(tenant -> member(session, tenant).isEmpty())
                .ifPresent(foreign -> refuse(foreign, call, credential(session)));
        var scope = host.map(tenant -> applications.choose(tenant, call, route))
                .orElseGet(() -> applications.choose(session.user(), call, route));
        var member =
                member(session, scope.tenant()).orElseThrow(() -> Problem.notFound("application", scope.application()));
        return Target.application(member, scope);
    }

    private Optional<Caller> member(SignedIn session, TenantId tenant) {
        return memberships
                .role(session.user(), tenant)
                .map(role -> new Caller.Member(session.user(), session.session(), role));
    }

    private Problem nobodyAt(String domain) {
        events.fire(new TenantNotFound(domain));
        return Problem.notFound("site on the domain", domain);
    }

    /** The credential as it may be logged. */
    private static String credential(SignedIn session) {
        return "a session token of the user " + session.user();
    }

    private static void agree(Optional<TenantId> host, TenantId tenant, Call call, String credential) {
        host.filter(other -> !other.equals(tenant)).ifPresent(foreign -> refuse(foreign, call, credential));
    }

    private static void refuse(TenantId foreign, Call call, String credential) {
        LOG.countedWarning(
                "Security: " + credential + " on another tenant's domain",
                "Security: %s was used on the domain of another tenant, %s.".formatted(credential, foreign));
        throw Problem.notFound("site for you on the domain", call.host());
    }
}
