package com.mintreu.platform.entry;

import com.mintreu.platform.access.Who;
import java.util.Optional;
import java.util.Set;

/** A resource method as JSON: its path is a template below the API's base. */
public record RouteView(String method, String path, Set<Who> who, Optional<String> module) {
    static RouteView of(RouteTable.Entry entry) {
        return new RouteView(entry.method(), entry.path(), entry.who(), entry.module());
    }
}
