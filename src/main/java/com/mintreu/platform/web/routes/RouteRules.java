package com.mintreu.platform.web.routes;

import com.mintreu.kernel.start.Starting;
import com.mintreu.kernel.types.BuildIndex;
import com.mintreu.platform.access.Who;
import com.mintreu.platform.modules.CachedReadRules;
import com.mintreu.platform.modules.Modules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.Optional;

/** What must hold for every resource method. It is checked before JAX-RS starts, because a container goes on without a servlet that failed. */
@ApplicationScoped
class RouteRules {
    @Inject
    Modules modules;

    void check(@Observes Starting starting) {
        BuildIndex.resources().stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(type -> check(type, modules.keyOf(type)));
    }

    static void check(Class<?> type, Optional<String> module) {
        module.filter(key -> !(type.getAnnotation(Path.class).value() + "/").startsWith(key + "/"))
                .ifPresent(key -> {
                    throw new IllegalStateException("%s belongs to the module %s: its @Path must begin with %s/."
                            .formatted(type.getName(), key, key));
                });
        CachedReadRules.faults(type).stream().findFirst().ifPresent(fault -> {
            throw new IllegalStateException(fault);
        });
        for (var method : type.getMethods()) {
            if (Route.httpMethod(method).isPresent()) check(Route.of(type, method, module));
        }
    }

    private static void check(Route route) {
        checkWho(route);
        checkPermission(route);
    }

    /** What belongs to a tenant is not for callers for whom no tenant is found. */
    private static void checkWho(Route route) {
        var belongsToATenant = route.module().isPresent() || route.path().contains("{tenant}");
        if (belongsToATenant && (route.allows(Who.PUBLIC) || route.allows(Who.USER) || route.allows(Who.OPERATOR))) {
            throw new IllegalStateException(route.path()
                    + " belongs to a tenant: it may be for visitors, members, owners and applications only.");
        }
    }

    private static void checkPermission(Route route) {
        route.module().ifPresent(key -> route.permission()
                .filter(permission -> !permission.isOf(key))
                .ifPresent(foreign -> {
                    throw new IllegalStateException(
                            "%s %s has the permission %s: it must begin with %s, the key of its module."
                                    .formatted(route.method(), route.path(), foreign, key));
                }));
    }
}
