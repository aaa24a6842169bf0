package com.mintreu.platform.web;

import com.mintreu.kernel.types.BuildIndex;
import com.mintreu.kernel.web.CreatedFilter;
import com.mintreu.kernel.web.PageLinkFilter;
import com.mintreu.kernel.web.RouteIndex;
import com.mintreu.platform.httpcache.CachedReads;
import com.mintreu.platform.httpcache.ConditionalWrites;
import com.mintreu.platform.httpcache.ReadFilter;
import com.mintreu.platform.httpcache.ResourceTarget;
import com.mintreu.platform.httpcache.WriteFilter;
import com.mintreu.platform.modules.Modules;
import com.mintreu.platform.web.admission.AccessFilter;
import com.mintreu.platform.web.admission.Admissions;
import com.mintreu.platform.web.routes.Route;
import com.mintreu.platform.web.routes.RouteTable;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All filters that a request passes, in the order in which it meets them; a response meets them in reverse. The servlet
 * filters come first: {@code web.xml} declares them, and {@code Bootstrap} those that only a plain servlet container needs.
 * Then Jersey finds the resource method, before which this feature puts more filters when the application starts
 * ({@code RouteRules} has checked the method). A filter of a module has the priority {@code USER}, 5000, unless it says
 * otherwise: it stands after {@link #CONDITIONS}.
 */
@Provider
public class RequestPipeline implements DynamicFeature {
    /** The names of the servlet filters. */
    static final List<String> SERVLET_FILTERS = List.of(
            "bodies-before-cdi", // Tomcat: BodyFilter, client address, budget, the body
            "cdi", // Tomcat: WeldRequestFilter, the request context
            "bodies", // full servers: BodyFilter; in Tomcat it lets pass
            "health-port", // HealthPortFilter: health alone on a port of its own
            "heap-watch", // HeapWatchFilter: notices a broken heap
            "edge"); // EdgeFilter: request id, security headers, read-only mode

    /** AccessFilter: who calls, on what, and whether that is allowed. */
    static final int ACCESS = 1_000;
    /** ReadFilter (of what is @Cached) or WriteFilter, for modules: preconditions, ETags, the cache of what visitors see. */
    static final int CONDITIONS = 2_000;
    /** PageLinkFilter: the header Link of a list. */
    static final int PAGE_LINKS = 6_000;
    /** CreatedFilter: 201 and the header Location. */
    static final int CREATED = 7_000;

    private static final Set<Class<?>> OWN = BuildIndex.resources();

    @Inject
    Modules modules;

    @Inject
    Admissions admissions;

    @Inject
    RouteTable table;

    @Inject
    CachedReads reads;

    @Inject
    ConditionalWrites writes;

    @Inject
    RouteIndex index;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var type = resource.getResourceClass();
        if (!OWN.contains(type)) return; // Jersey's own answer to OPTIONS
        var route = Route.of(type, resource.getResourceMethod(), modules.keyOf(type));
        register(route, route.module().map(key -> ResourceTarget.of(type, resource.getResourceMethod(), OWN)), context);
        table.add(route);
        index.add(route.method(), route.path(), route.bodyLimit());
    }

    /** In ascending order. The target is what a module's route is about; the platform's own have none. */
    void register(Route route, Optional<ResourceTarget> target, FeatureContext context) {
        context.register(new AccessFilter(admissions, route), ACCESS);
        target.flatMap(each -> conditions(route, each)).ifPresent(filter -> context.register(filter, CONDITIONS));
        context.register(new PageLinkFilter(), PAGE_LINKS);
        context.register(new CreatedFilter(index), CREATED);
    }

    /** Nothing of a read that is not cached. */
    private Optional<Object> conditions(Route route, ResourceTarget target) {
        if (!route.method().equals(HttpMethod.GET)) return Optional.of(new WriteFilter(writes, target));
        return target.cached() ? Optional.of(new ReadFilter(reads, target)) : Optional.empty();
    }
}
