package com.mintreu.platform.web.routes;

import com.mintreu.platform.access.Permission;
import com.mintreu.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Every resource method of this WAR, as found when the application started. */
@ApplicationScoped
public class RouteTable {
    private final List<Route> routes = new CopyOnWriteArrayList<>();

    public void add(Route route) {
        routes.add(route);
    }

    /** By path and method. */
    public List<Route> all() {
        return routes.stream()
                .sorted(Comparator.comparing(route -> route.path() + " " + route.method()))
                .toList();
    }

    /** What the role stands for: the permissions of all routes that let it call. */
    public SortedSet<Permission> permissions(Role role) {
        return routes.stream()
                .filter(route -> role.isAmong(route.who()))
                .flatMap(route -> route.permission().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
