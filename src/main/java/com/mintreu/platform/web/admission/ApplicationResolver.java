package com.mintreu.platform.web.admission;

import static com.mintreu.platform.applications.ApplicationCache.SHOWN;

import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.kernel.web.Call;
import com.mintreu.platform.applications.ApplicationCache;
import com.mintreu.platform.applications.ApplicationScope;
import com.mintreu.platform.tenants.MembershipCache;
import com.mintreu.platform.web.routes.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the application on which a call to a module works: the named one, or the only one that fits. */
@ApplicationScoped
class ApplicationResolver {
    private static final String HEADER = "Mintreu-Application";

    @Inject
    ApplicationCache applications;

    @Inject
    MembershipCache memberships;

    /** Of the tenant whose domain was called. */
    ApplicationScope choose(TenantId tenant, Call call, Route route) {
        return named(call)
                .map(name -> find(name, route, scope -> scope.tenant().equals(tenant)))
                .orElseGet(() -> only(applications.of(tenant, route.module().orElseThrow()), route));
    }

    /** Of any tenant of which the user is a member. */
    ApplicationScope choose(Id user, Call call, Route route) {
        return named(call)
                .map(name -> find(name, route, scope -> memberships
                        .role(user, scope.tenant())
                        .isPresent()))
                .orElseGet(() -> only(applications.ofMember(user, route.module().orElseThrow()), route));
    }

    /** One that the caller may not know of is refused like one that is not there. */
    private ApplicationScope find(String name, Route route, Predicate<ApplicationScope> isOpen) {
        return Id.parse(name.strip())
                .flatMap(applications::find)
                .filter(scope -> isNamed(scope, name))
                .filter(scope -> route.module().equals(Optional.of(scope.moduleKey())))
                .filter(isOpen)
                .orElseThrow(() -> unknown(name));
    }

    private static ApplicationScope only(List<ApplicationScope> fitting, Route route) {
        if (fitting.isEmpty())
            throw Problem.notFound("application of the product", route.module().orElseThrow());
        if (fitting.size() > 1) throw ambiguous(fitting);
        return fitting.get(0);
    }

    /** A key has its application; naming another one is an error of the caller. */
    void agree(Call call, ApplicationScope scope) {
        named(call).filter(name -> !isNamed(scope, name)).ifPresent(other -> {
            throw unknown(other);
        });
    }

    private static Optional<String> named(Call call) {
        return call.parameter(Route.APPLICATION).or(() -> call.header(HEADER));
    }

    private static boolean isNamed(ApplicationScope scope, String name) {
        return scope.application().toString().equalsIgnoreCase(name.strip());
    }

    private static Problem unknown(String name) {
        return Problem.notFound("application", name);
    }

    private static Problem ambiguous(List<ApplicationScope> fitting) {
        var faults = fitting.stream()
                .limit(SHOWN)
                .map(scope -> new Problem.Fault("/" + Route.APPLICATION, scope.application() + " is " + scope.name()))
                .toList();
        return new Problem(
                        400,
                        "application-ambiguous",
                        "Which application?",
                        "%s Name one with the header %s or with ?%s=."
                                .formatted(howMany(fitting), HEADER, Route.APPLICATION))
                .at(faults);
    }

    private static String howMany(List<ApplicationScope> fitting) {
        return fitting.size() > SHOWN
                ? "More than %1$d applications fit; `errors` lists %1$d of them.".formatted(SHOWN)
                : "Several applications fit; `errors` lists them.";
    }
}
