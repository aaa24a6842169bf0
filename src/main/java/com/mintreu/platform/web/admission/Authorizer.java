package com.mintreu.platform.web.admission;

import com.mintreu.kernel.problems.Problem;
import com.mintreu.platform.access.Caller;
import com.mintreu.platform.access.Who;
import com.mintreu.platform.operators.OperatorCache;
import com.mintreu.platform.web.routes.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Steps 2 and 4: whether {@code @Allow} lets such a caller in at all, and then in this role. 401 without a credential, else 403. */
@ApplicationScoped
class Authorizer {
    @Inject
    OperatorCache operators;

    /** Until the platform has an operator, there is nobody who could call anything else. */
    void requireBeforeSetup(Route route) {
        if (!route.allows(Who.BEFORE_SETUP)) {
            throw new Problem(
                            503,
                            "setup-required",
                            "Not set up yet",
                            "The platform has no operator yet: POST operator/setup with the setup token from the log makes the first one.")
                    .with("Retry-After", "60");
        }
    }

    void requireKind(Identity identity, Route route) {
        if (identity instanceof Identity.User user) requirePerson(user, route);
        else if (identity instanceof Identity.Key) {
            if (!route.allows(Who.APPLICATION))
                throw Problem.forbidden("An API key may not do this; log in as a user.");
        } else if (!route.allows(Who.VISITOR))
            throw Problem.unauthenticated("This needs a session token or an API key.");
    }

    private void requirePerson(Identity.User user, Route route) {
        if (route.allows(Who.USER)) return;
        if (route.allows(Who.OPERATOR)) {
            if (!operators.include(user.session().user())) throw Problem.forbidden("Only an operator may do this.");
        } else if (route.module().isPresent() && !route.allows(Who.MEMBER) && !route.allows(Who.OWNER))
            throw Problem.forbidden("A member may not do this.");
    }

    void requireRole(Caller caller, Route route) {
        if (caller instanceof Caller.Member member && !member.role().isAmong(route.who()))
            throw Problem.forbidden("Only an owner of the tenant may do this.");
    }
}
