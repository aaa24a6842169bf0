package com.mintreu.platform.entry;

import com.mintreu.platform.access.Allow;
import com.mintreu.platform.access.Who;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a resource method declares: who may call it, of which module it is, which query parameters it knows, which body it needs. */
record Route(Set<Who> who, Optional<String> module, Set<String> parameters, Optional<Class<?>> body) {
    static Route of(Method method, Optional<String> module) {
        var allow = method.getAnnotation(Allow.class);
        if (allow == null || allow.value().length == 0)
            throw new IllegalStateException(method + " does not say who may call it: put @Allow on it.");
        var parameters = Stream.concat(
                parameters(method), module.isPresent() ? Stream.of(ApplicationResolver.PARAMETER) : Stream.empty());
        return new Route(
                EnumSet.copyOf(Arrays.asList(allow.value())),
                module,
                parameters.collect(Collectors.toUnmodifiableSet()),
                body(method));
    }

    boolean allows(Who wanted) {
        return who.contains(wanted);
    }

    private static Optional<Class<?>> body(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getAnnotations().length == 0)
                .<Class<?>>map(Parameter::getType)
                .findFirst();
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
}
