package com.mintreu.platform.entry;

import com.mintreu.kernel.types.BuildIndex;
import com.mintreu.kernel.web.AllowedMethods;
import com.mintreu.kernel.web.BodyLimit;
import com.mintreu.kernel.web.BodyLimits;
import com.mintreu.platform.httpcache.CachedReads;
import com.mintreu.platform.httpcache.ConditionalWrites;
import com.mintreu.platform.httpcache.ReadFilter;
import com.mintreu.platform.httpcache.WriteFilter;
import com.mintreu.platform.modules.Modules;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts the entrance before every resource method when the application starts. {@link RouteRules} has checked them. */
@Provider
public class Routes implements DynamicFeature {
    private static final Set<Class<?>> OWN = BuildIndex.resources();

    @Inject
    Modules modules;

    @Inject
    Entrance entrance;

    @Inject
    RouteTable table;

    @Inject
    CachedReads reads;

    @Inject
    ConditionalWrites writes;

    @Inject
    BodyLimits limits;

    @Inject
    AllowedMethods methods;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var type = resource.getResourceClass();
        if (!OWN.contains(type)) return; // Jersey's own answer to OPTIONS
        var module = modules.keyOf(type);
        var route = Route.of(resource.getResourceMethod(), module);
        table.add(httpMethod(resource.getResourceMethod()), path(resource), route);
        methods.add(httpMethod(resource.getResourceMethod()), path(resource));
        Optional.ofNullable(resource.getResourceMethod().getAnnotation(BodyLimit.class))
                .ifPresent(
                        limit -> limits.add(httpMethod(resource.getResourceMethod()), path(resource), limit.value()));
        context.register(new EntranceFilter(entrance, route), Priorities.AUTHENTICATION);
        if (module.isPresent()) registerConditions(resource.getResourceMethod(), context);
    }

    private void registerConditions(Method method, FeatureContext context) {
        var order = Map.<Class<?>, Integer>of(
                ContainerRequestFilter.class,
                Priorities.AUTHORIZATION,
                ContainerResponseFilter.class,
                Priorities.AUTHENTICATION);
        context.register(
                httpMethod(method).equals(HttpMethod.GET) ? new ReadFilter(reads) : new WriteFilter(writes), order);
    }

    private static String httpMethod(Method method) {
        return Stream.of(method.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst()
                .orElseThrow();
    }

    private static String path(ResourceInfo resource) {
        return RouteRules.path(resource.getResourceClass(), resource.getResourceMethod());
    }
}
