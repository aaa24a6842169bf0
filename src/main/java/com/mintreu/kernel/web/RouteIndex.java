package com.mintreu.kernel.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What must be known of an address before JAX-RS has found its method: how long a body may be, and which methods there are (the header Allow). */
@ApplicationScoped
public class RouteIndex {
    /** Allowed at every address outside of the API. */
    static final List<String> OUTSIDE = List.of("GET", "HEAD", "OPTIONS");

    private static final String BASE = "/" + Api.PATH + "/";

    private record Entry(String method, String[] template, int bodyLimit) {
        boolean fits(String[] path) {
            if (path.length != template.length) return false;
            for (var i = 0; i < path.length; i++)
                if (!template[i].startsWith("{") && !template[i].equals(path[i])) return false;
            return true;
        }
    }

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    /** The template is below the API's base, such as {@code things/{id}}; the limit is in bytes. */
    public void add(String method, String template, int bodyLimit) {
        entries.add(new Entry(method, template.split("/"), bodyLimit));
    }

    /** In bytes; the path is below the application's context, decoded. */
    int bodyLimit(String method, String path) {
        return at(path).filter(entry -> entry.method().equals(method))
                .mapToInt(Entry::bodyLimit)
                .max()
                .orElse(BodyLimit.FORM);
    }

    /** The path is below the application's context; where there is nothing in the API, no method is allowed. */
    SortedSet<String> methods(String path) {
        if (!path.startsWith(BASE)) return new TreeSet<>(OUTSIDE);
        var allowed = new TreeSet<String>();
        at(path).map(Entry::method).forEach(allowed::add);
        if (!allowed.isEmpty()) allowed.add("OPTIONS");
        return allowed;
    }

    private Stream<Entry> at(String path) {
        if (!path.startsWith(BASE)) return Stream.empty();
        var segments = path.substring(BASE.length()).split("/");
        return entries.stream().filter(entry -> entry.fits(segments));
    }
}
