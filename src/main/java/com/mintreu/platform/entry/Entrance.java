package com.mintreu.platform.entry;

import com.mintreu.kernel.logging.Log;
import com.mintreu.kernel.overload.InFlight;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.kernel.tenancy.TenantNotFound;
import com.mintreu.kernel.web.Call;
import com.mintreu.platform.access.Caller;
import com.mintreu.platform.access.Who;
import com.mintreu.platform.applications.ApiKeyCache;
import com.mintreu.platform.applications.ApplicationScope;
import com.mintreu.platform.operators.OperatorCache;
import com.mintreu.platform.sessions.SessionCache;
import com.mintreu.platform.subscriptions.Entitlements;
import com.mintreu.platform.tenants.DomainCache;
import com.mintreu.platform.tenants.MembershipCache;
import com.mintreu.platform.tenants.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Lets a caller in or not: says who it is, makes its tenant the current one, and holds it against the rule of the route.
 * The credential decides the tenant; without one the domain does. If the two disagree, there is nothing here.
 */
@ApplicationScoped
class Entrance {
    private static final Log LOG = Log.of(Entrance.class);

    @Inject
    Caller caller;

    @Inject
    Tenancy tenancy;

    @Inject
    DomainCache domains;

    @Inject
    ApiKeyCache keys;

    @Inject
    SessionCache sessions;

    @Inject
    OperatorCache operators;

    @Inject
    MembershipCache memberships;

    @Inject
    ApplicationResolver resolver;

    @Inject
    Entitlements entitlements;

    @Inject
    Event<TenantNotFound> events;

    void admit(Call call, Route route) {
        caller.reset();
        checkParameters(call, route);
        if (!operators.areThere()) {
            admitBeforeSetup(route);
            return;
        }
        if (route.allows(Who.PUBLIC)) return;
        var host = domains.tenantAt(call.host());
        var credential = Credential.of(call.headers().apply("Authorization"));
        if (credential instanceof Credential.Key key) admit(key, call, route, host);
        else if (credential instanceof Credential.Token token) admit(token, call, route, host);
        else visit(call, route, host);
    }

    private static void admitBeforeSetup(Route route) {
        if (!route.allows(Who.BEFORE_SETUP)) {
            throw new Problem(
                            503,
                            "setup-required",
                            "Not set up yet",
                            "The platform has no operator yet: POST operator/setup with the setup token from the log makes the first one.")
                    .with("Retry-After", "60");
        }
    }

    private static void checkParameters(Call call, Route route) {
        call.parameters().forEach((name, values) -> {
            if (!route.parameters().contains(name)) throw Problem.invalidParameter(name, "is not known here");
            if (values.size() > 1) throw Problem.invalidParameter(name, "must be there once");
        });
    }

    private void visit(Call call, Route route, Optional<TenantId> host) {
        if (!route.allows(Who.VISITOR)) throw Problem.unauthenticated("This needs a session token or an API key.");
        var tenant = host.orElseThrow(() -> nobodyAt(call.host()));
        var scope = resolver.choose(tenant, call, route);
        if (!entitlements.has(tenant, scope.product())) throw Problem.notFound("site on the domain", call.host());
        caller.visit();
        enter(scope);
    }

    private void admit(Credential.Key key, Call call, Route route, Optional<TenantId> host) {
        var scope = keys.scope(key.key(), key.secret())
                .orElseThrow(() ->
                        Problem.unauthenticated("The API key is unknown or revoked, or the secret is not its own."));
        if (!route.allows(Who.APPLICATION)) throw Problem.forbidden("An API key may not do this; log in as a user.");
        agree(host, scope.tenant(), call, "the API key " + key.key());
        if (!route.module().equals(Optional.of(scope.moduleKey())))
            throw Problem.forbidden("The API key belongs to an application of another product.");
        resolver.agree(call, scope);
        entitlements.require(scope.tenant(), scope.product());
        enter(scope);
    }

    private void admit(Credential.Token token, Call call, Route route, Optional<TenantId> host) {
        var signedIn = sessions.signedIn(token.text())
                .orElseThrow(
                        () -> Problem.unauthenticated("The session token is unknown, ended or expired; log in again."));
        caller.signIn(signedIn.user(), signedIn.session());
        if (route.allows(Who.USER)) return;
        if (route.allows(Who.OPERATOR)) {
            if (!operators.include(signedIn.user())) throw Problem.forbidden("Only an operator may do this.");
        } else if (route.module().isPresent()) {
            enterModule(signedIn.user(), call, route, host);
        } else {
            enterTenant(signedIn.user(), call, route, host);
        }
    }

    private void enterTenant(Id user, Call call, Route route, Optional<TenantId> host) {
        var tenant = new TenantId(Id.fromString(call.variable("tenant")));
        var role = memberships.role(user, tenant).orElseThrow(() -> Problem.notFound("tenant", tenant));
        agree(host, tenant, call, "a session token of the user " + user);
        requireRole(role, route);
        charge(tenant);
        tenancy.makeCurrent(tenant);
    }

    private void enterModule(Id user, Call call, Route route, Optional<TenantId> host) {
        if (!route.allows(Who.MEMBER) && !route.allows(Who.OWNER)) throw Problem.forbidden("A member may not do this.");
        host.filter(tenant -> memberships.role(user, tenant).isEmpty())
                .ifPresent(foreign -> refuse(foreign, call, "a session token of the user " + user));
        var scope = host.map(tenant -> resolver.choose(tenant, call, route))
                .orElseGet(() -> resolver.choose(user, call, route));
        requireRole(
                memberships
                        .role(user, scope.tenant())
                        .orElseThrow(() -> Problem.notFound("application", scope.application())),
                route);
        entitlements.require(scope.tenant(), scope.product());
        enter(scope);
    }

    private static void requireRole(Role role, Route route) {
        if (role != Role.owner && !route.allows(Who.MEMBER))
            throw Problem.forbidden("Only an owner of the tenant may do this.");
    }

    /** What the request takes of memory and waiting is the tenant's from now on. */
    private static void charge(TenantId tenant) {
        InFlight.current().ifPresent(request -> request.charge(tenant));
    }

    private void enter(ApplicationScope scope) {
        charge(scope.tenant());
        tenancy.makeCurrent(scope.tenant());
        caller.use(scope.tenant(), scope.application());
    }

    private Problem nobodyAt(String domain) {
        events.fire(new TenantNotFound(domain));
        return Problem.notFound("site on the domain", domain);
    }

    private static void agree(Optional<TenantId> host, TenantId tenant, Call call, String credential) {
        host.filter(other -> !other.equals(tenant)).ifPresent(foreign -> refuse(foreign, call, credential));
    }

    /** The credential as it may be logged. */
    private static void refuse(TenantId foreign, Call call, String credential) {
        LOG.countedWarning(
                "Security: " + credential + " on another tenant's domain",
                "Security: %s was used on the domain of another tenant, %s.".formatted(credential, foreign));
        throw Problem.notFound("site for you on the domain", call.host());
    }
}
