package com.mintreu.platform.entry;

import com.mintreu.kernel.start.Starting;
import com.mintreu.kernel.types.BuildIndex;
import com.mintreu.platform.access.Who;
import com.mintreu.platform.modules.Modules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.stream.Stream;

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
        for (var method : type.getMethods()) {
            if (answersHttp(method)) check(path(type, method), Route.of(method, module));
        }
    }

    static String path(Class<?> type, Method method) {
        var below = method.getAnnotation(Path.class);
        return type.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
    }

    private static boolean answersHttp(Method method) {
        return Stream.of(method.getAnnotations())
                .anyMatch(each -> each.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    /** What belongs to a tenant is not for callers for whom no tenant is found. */
    private static void check(String path, Route route) {
        var belongsToATenant = route.module().isPresent() || path.contains("{tenant}");
        if (belongsToATenant && (route.allows(Who.PUBLIC) || route.allows(Who.USER) || route.allows(Who.OPERATOR))) {
            throw new IllegalStateException(
                    path + " belongs to a tenant: it may be for visitors, members, owners and applications only.");
        }
    }
}
