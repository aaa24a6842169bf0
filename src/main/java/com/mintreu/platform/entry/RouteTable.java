package com.mintreu.platform.entry;

import com.mintreu.platform.access.Who;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every resource method of this WAR, as found when the application started. */
@ApplicationScoped
public class RouteTable {
    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    /** The path is a template below the API's base, such as {@code tenants/{tenant}}; the body is a record, if there is one. */
    public record Entry(String method, String path, Set<Who> who, Optional<String> module, Optional<Class<?>> body) {}

    void add(String method, String path, Route route) {
        entries.add(new Entry(method, path, new TreeSet<>(route.who()), route.module(), route.body()));
    }

    /** By path and method. */
    public List<Entry> all() {
        return entries.stream()
                .sorted((a, b) -> (a.path() + " " + a.method()).compareTo(b.path() + " " + b.method()))
                .toList();
    }
}
