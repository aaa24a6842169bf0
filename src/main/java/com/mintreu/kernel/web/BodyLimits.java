package com.mintreu.kernel.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The limits of all resource methods whose bodies may be longer than a form. They are needed before JAX-RS has found the method. */
@ApplicationScoped
public class BodyLimits {
    private record Route(String method, String[] template, int limit) {
        boolean fits(String calledMethod, String[] path) {
            if (!method.equals(calledMethod) || path.length != template.length) return false;
            for (var i = 0; i < path.length; i++)
                if (!template[i].startsWith("{") && !template[i].equals(path[i])) return false;
            return true;
        }
    }

    private final List<Route> routes = new CopyOnWriteArrayList<>();

    /** The template is below the API's base, such as {@code blog/posts/{id}}. */
    public void add(String method, String template, int limit) {
        if (limit != BodyLimit.FORM) routes.add(new Route(method, template.split("/"), limit));
    }

    /** In bytes; the path is below the application's context, decoded. */
    int of(String method, String path) {
        var base = "/" + Api.PATH + "/";
        if (!path.startsWith(base)) return BodyLimit.FORM;
        var segments = path.substring(base.length()).split("/");
        return routes.stream()
                .filter(route -> route.fits(method, segments))
                .mapToInt(Route::limit)
                .max()
                .orElse(BodyLimit.FORM);
    }
}
