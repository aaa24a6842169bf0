package com.mintreu.platform.httpcache;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.rows.Page;
import com.mintreu.kernel.web.Call;
import com.mintreu.platform.modules.Cached;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a resource method is about, as a GET of the same address shows it: one row, whose id is the last in the path, or a list.
 *
 * @param variable of the path, which holds the id of the row; empty for a list
 * @param collections that a GET of the same address shows; none if it is not {@link Cached}
 * @param cached whether the method itself is
 */
public record ResourceTarget(Optional<String> variable, List<String> collections, boolean cached) {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*(\\w+)");

    /** Of a method among all resources. */
    public static ResourceTarget of(Class<?> resource, Method method, Collection<Class<?>> resources) {
        var path = path(resource, method);
        var template = template(path);
        var read = resources.stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Stream.of(type.getMethods())
                        .filter(each -> each.isAnnotationPresent(GET.class)
                                && template(path(type, each)).equals(template)))
                .findFirst();
        var isList = read.filter(each -> each.getReturnType() == Page.class).isPresent();
        var collections = read.map(each -> each.getAnnotation(Cached.class))
                .map(Cached::collection)
                .map(List::of)
                .orElse(List.of());
        return new ResourceTarget(
                isList ? Optional.empty() : lastVariable(path), collections, method.isAnnotationPresent(Cached.class));
    }

    /** Empty if it is a list, or if what stands for the id in the path is none. */
    Optional<Id> row(Call call) {
        return variable.flatMap(name -> Id.parse(call.variable(name)));
    }

    private static Optional<String> lastVariable(String path) {
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).reduce((one, next) -> next);
    }

    private static String path(Class<?> resource, Method method) {
        var below = method.getAnnotation(Path.class);
        return resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
    }

    /** Whatever the variables are called. */
    private static String template(String path) {
        return path.replaceAll("\\{([^{}]|\\{[^{}]*})*}", "{}")
                .replaceAll("/+", "/")
                .replaceAll("^/|/$", "");
    }
}
