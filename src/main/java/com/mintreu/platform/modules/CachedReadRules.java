package com.mintreu.platform.modules;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold for a method with {@link Cached}: its answer depends on nothing that the key of the cache does not hold. */
public final class CachedReadRules {
    private static final Set<Class<? extends Annotation>> OF_THE_ADDRESS =
            Set.of(PathParam.class, QueryParam.class, BeanParam.class, DefaultValue.class, Encoded.class);
    private static final Set<Class<? extends Annotation>> OF_THE_REQUEST =
            Set.of(HeaderParam.class, CookieParam.class, MatrixParam.class, FormParam.class, Context.class);
    /** Types by which a bean gets at the request. */
    private static final List<String> REQUEST_TYPES = List.of("jakarta.servlet.", "jakarta.ws.rs.");

    private CachedReadRules() {}

    /** Each fault of the resource is one sentence that names class, method and cure. */
    public static List<String> faults(Class<?> resource) {
        return Stream.of(resource.getMethods())
                .filter(method -> method.isAnnotationPresent(Cached.class))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .flatMap(method -> fault(resource, method).stream().map(fault -> "%s.%s is @Cached, but %s"
                        .formatted(resource.getName(), method.getName(), fault)))
                .toList();
    }

    private static Optional<String> fault(Class<?> resource, Method method) {
        if (!method.isAnnotationPresent(GET.class)) return Optional.of("is no GET: take @Cached away.");
        if (method.getAnnotation(Cached.class).collection().length == 0)
            return Optional.of("names no collection: put it into @Cached(collection = ...).");
        if (mediaTypes(resource, method) > 1)
            return Optional.of(
                    "answers several media types, of which the header Accept chooses: take @Cached away, or give each type a method and a path of its own.");
        return Stream.concat(
                        Stream.of(method.getParameters()).map(CachedReadRules::dependence),
                        Stream.of(dependence(resource, new HashSet<>())))
                .flatMap(Optional::stream)
                .findFirst()
                .map(found -> "its answer may depend on " + found
                        + ", and would be shown to others: take @Cached away, or ask for it in the path or the query.");
    }

    private static int mediaTypes(Class<?> resource, Method method) {
        var own = method.getAnnotation(Produces.class);
        var produces = own == null ? resource.getAnnotation(Produces.class) : own;
        return produces == null ? 1 : produces.value().length;
    }

    private static Optional<String> dependence(Parameter parameter) {
        if (parameter.isAnnotationPresent(BeanParam.class)) return ofBean(parameter.getType());
        if (Stream.of(parameter.getAnnotations()).anyMatch(each -> OF_THE_ADDRESS.contains(each.annotationType()))
                && Stream.of(parameter.getAnnotations())
                        .noneMatch(each -> OF_THE_REQUEST.contains(each.annotationType()))) return Optional.empty();
        return Optional.of(Stream.of(parameter.getAnnotations())
                .findFirst()
                .map(each -> "@" + each.annotationType().getSimpleName())
                .orElse("a body"));
    }

    /** Fields, setters and constructors of a bean, those of its superclasses and of beans in it too. */
    private static Optional<String> ofBean(Class<?> bean) {
        return Stream.<Class<?>>iterate(bean, type -> type != null && type != Object.class, Class::getSuperclass)
                .flatMap(type -> Stream.of(
                                Stream.of(type.getDeclaredFields()).map(CachedReadRules::ofMember),
                                Stream.of(type.getDeclaredMethods()).map(CachedReadRules::annotation),
                                Stream.of(type.getDeclaredConstructors())
                                        .map(Constructor::getParameters)
                                        .flatMap(Stream::of)
                                        .map(CachedReadRules::annotation))
                        .flatMap(each -> each))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> ofMember(Field field) {
        return field.isAnnotationPresent(BeanParam.class) ? ofBean(field.getType()) : annotation(field);
    }

    private static Optional<String> annotation(AnnotatedElement element) {
        return Stream.of(element.getAnnotations())
                .map(Annotation::annotationType)
                .filter(OF_THE_REQUEST::contains)
                .findFirst()
                .map(each -> "@" + each.getSimpleName());
    }

    /** What the resource, or a bean of its module that it works with, has injected of the request. */
    private static Optional<String> dependence(Class<?> type, Set<Class<?>> seen) {
        if (!seen.add(type)) return Optional.empty();
        return ofBean(type).or(() -> Stream.of(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Inject.class))
                .map(field -> ofInjected(field, type, seen))
                .flatMap(Optional::stream)
                .findFirst());
    }

    private static Optional<String> ofInjected(Field field, Class<?> owner, Set<Class<?>> seen) {
        if (REQUEST_TYPES.stream().anyMatch(field.getGenericType().getTypeName()::contains))
            return Optional.of("the request, by %s.%s".formatted(owner.getSimpleName(), field.getName()));
        return field.getType().getPackageName().equals(owner.getPackageName())
                ? dependence(field.getType(), seen)
                : Optional.empty();
    }
}
