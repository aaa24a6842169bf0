package com.mintreu.platform.entry;

import com.mintreu.kernel.web.Call;
import com.mintreu.kernel.web.Created;
import com.mintreu.platform.access.Allow;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Calls a resource method that reads, without Jersey: one whose annotations ask for nothing but what is known here. */
final class Reader {
    private static final Set<Class<? extends Annotation>> ON_METHODS = Set.of(GET.class, Path.class, Produces.class, Allow.class);

    private final MethodHandle method;
    private final List<Argument> arguments;

    private Reader(MethodHandle method, List<Argument> arguments) {
        this.method = method;
        this.arguments = arguments;
    }

    /** Empty if that is Jersey's affair. */
    static Optional<Reader> of(Method method) {
        var type = method.getDeclaringClass();
        var isKnown = type.isAnnotationPresent(Singleton.class) && type.getSuperclass() == Object.class && method.isAnnotationPresent(GET.class)
                && Modifier.isPublic(type.getModifiers()) && Modifier.isPublic(method.getModifiers())
                && Stream.of(method.getAnnotations()).allMatch(each -> ON_METHODS.contains(each.annotationType()))
                && method.getReturnType().isRecord() && method.getReturnType() != Created.class && givesJson(method, type);
        return isKnown ? arguments(method).flatMap(arguments -> handle(method).map(handle -> new Reader(handle, arguments))) : Optional.empty();
    }

    /** What the method answers; what it throws is thrown. */
    Object read(Object resource, Call call) {
        try {
            var all = new Object[arguments.size() + 1];
            all[0] = resource;
            for (var i = 0; i < arguments.size(); i++) all[i + 1] = arguments.get(i).of(call);
            return method.invokeExact(all);
        } catch (RuntimeException | Error asItIs) {
            throw asItIs;
        } catch (Throwable checked) {
            throw new IllegalStateException(checked);
        }
    }

    private static boolean givesJson(AnnotatedElement... nearestFirst) {
        for (var place : nearestFirst) {
            var produces = place.getAnnotation(Produces.class);
            if (produces != null) return List.of(produces.value()).equals(List.of(MediaType.APPLICATION_JSON));
        }
        return false;
    }

    private static Optional<List<Argument>> arguments(Method method) {
        var arguments = new ArrayList<Argument>();
        for (var parameter : method.getParameters()) Argument.of(parameter).ifPresent(arguments::add);
        return arguments.size() == method.getParameterCount() ? Optional.of(arguments) : Optional.empty();
    }

    private static Optional<MethodHandle> handle(Method method) {
        try {
            var handle = MethodHandles.publicLookup().unreflect(method);
            return Optional.of(handle.asType(handle.type().generic()).asSpreader(Object[].class, handle.type().parameterCount()));
        } catch (IllegalAccessException notPublic) {
            return Optional.empty();
        }
    }
}
