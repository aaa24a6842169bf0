package com.mintreu.kernel.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** Which methods an address takes (the header Allow), for requests that the container refuses before JAX-RS sees them, such as TRACE. */
@ApplicationScoped
public class AllowedMethods {
    /** Of every address outside of the API. */
    static final List<String> OUTSIDE = List.of("GET", "HEAD", "OPTIONS");

    private record Route(String method, String[] template) {
        boolean fits(String[] path) {
            if (path.length != template.length) return false;
            for (var i = 0; i < path.length; i++)
                if (!template[i].startsWith("{") && !template[i].equals(path[i])) return false;
            return true;
        }
    }

    private final List<Route> routes = new CopyOnWriteArrayList<>();

    /** The template is below the API's base, such as {@code blog/posts/{id}}. */
    public void add(String method, String template) {
        routes.add(new Route(method, template.split("/")));
    }

    /** The path is below the application's context; where there is nothing in the API, no method is allowed. */
    SortedSet<String> at(String path) {
        var base = "/" + Api.PATH + "/";
        if (!path.startsWith(base)) return new TreeSet<>(OUTSIDE);
        var segments = path.substring(base.length()).split("/");
        var allowed = new TreeSet<String>();
        routes.stream().filter(route -> route.fits(segments)).map(Route::method).forEach(allowed::add);
        if (!allowed.isEmpty()) allowed.add("OPTIONS");
        return allowed;
    }
}
