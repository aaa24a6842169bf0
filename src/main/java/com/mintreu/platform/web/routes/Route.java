package com.mintreu.platform.web.routes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.mintreu.kernel.web.BodyLimit;
import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Permission;
import com.mintreu.platform.access.Who;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A resource method and what it declares. In JSON, operators see a part of it.
 *
 * @param path a template below the API's base, such as {@code tenants/{tenant}}
 * @param module the key of the module to which it belongs; empty for the platform's own
 * @param parameters the query parameters that it takes
 * @param body the type of the body that it needs
 * @param bodyLimit how many bytes that may have
 */
public record Route(
        String method,
        String path,
        Set<Who> who,
        Optional<Permission> permission,
        Optional<String> module,
        @JsonIgnore Set<String> parameters,
        @JsonIgnore Optional<Class<?>> body,
        @JsonIgnore int bodyLimit) {
    /** The query parameter by which a call to a module names its application. */
    public static final String APPLICATION = "application";

    public static Route of(Class<?> resource, Method method, Optional<String> module) {
        var allow = method.getAnnotation(Allow.class);
        if (allow == null || allow.value().length == 0)
            throw new IllegalStateException(method + " does not say who may call it: put @Allow on it.");
        return new Route(
                httpMethod(method).orElseThrow(),
                path(resource, method),
                Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(allow.value()))),
                permission(allow, method),
                module,
                Stream.concat(parameters(method), module.stream().map(key -> APPLICATION))
                        .collect(Collectors.toUnmodifiableSet()),
                body(method),
                Optional.ofNullable(method.getAnnotation(BodyLimit.class))
                        .map(BodyLimit::value)
                        .orElse(BodyLimit.FORM));
    }

    public boolean allows(Who wanted) {
        return who.contains(wanted);
    }

    /** Empty for a method that answers no HTTP. */
    static Optional<String> httpMethod(Method method) {
        return Stream.of(method.getAnnotations())
                .flatMap(each -> Stream.ofNullable(each.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Class<?> resource, Method method) {
        var below = method.getAnnotation(Path.class);
        return resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
    }

    private static Optional<Permission> permission(Allow allow, Method method) {
        try {
            return Optional.of(allow.permission())
                    .filter(name -> !name.isEmpty())
                    .map(Permission::new);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException(method + ": " + malformed.getMessage(), malformed);
        }
    }

    private static Stream<String> parameters(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields()).flatMap(Route::name)
                        : name(parameter));
    }

    private static Stream<String> name(AnnotatedElement element) {
        return Stream.ofNullable(element.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }

    private static Optional<Class<?>> body(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getAnnotations().length == 0)
                .<Class<?>>map(Parameter::getType)
                .findFirst();
    }
}
