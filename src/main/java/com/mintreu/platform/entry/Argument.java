package com.mintreu.platform.entry;

import com.mintreu.kernel.web.Call;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How a parameter of a resource method is made of a call, for the kinds that reads have; as JAX-RS makes it. */
@FunctionalInterface
interface Argument {
    Object of(Call call) throws Throwable;

    /** Empty if it is of another kind. */
    static Optional<Argument> of(Parameter parameter) {
        var type = parameter.getType();
        if (isOnly(parameter, PathParam.class)) return variable(parameter.getAnnotation(PathParam.class).value(), type);
        if (isOnly(parameter, QueryParam.class, DefaultValue.class)) return text(parameter, type);
        if (isOnly(parameter, BeanParam.class)) return bean(type);
        return Optional.empty();
    }

    /** A text, or what its type makes of one. */
    private static Optional<Argument> variable(String name, Class<?> type) {
        if (type == String.class) return Optional.of(call -> call.variable(name));
        return fromString(type).map(make -> call -> {
            try {
                return make.invoke(call.variable(name));
            } catch (Exception nothingOfTheKind) {
                throw new NotFoundException(nothingOfTheKind);
            }
        });
    }

    /** A method fromString, where JAX-RS has no other choice. */
    private static Optional<MethodHandle> fromString(Class<?> type) {
        if (Stream.of(type.getConstructors()).anyMatch(each -> Arrays.equals(each.getParameterTypes(), new Class<?>[] {String.class}))) return Optional.empty();
        if (Stream.of(type.getMethods()).anyMatch(each -> each.getName().equals("valueOf"))) return Optional.empty();
        try {
            return Optional.of(MethodHandles.publicLookup().findStatic(type, "fromString", MethodType.methodType(type, String.class)));
        } catch (ReflectiveOperationException none) {
            return Optional.empty();
        }
    }

    private static Optional<Argument> text(AnnotatedElement place, Class<?> type) {
        if (type != String.class || !place.isAnnotationPresent(QueryParam.class)) return Optional.empty();
        var name = place.getAnnotation(QueryParam.class).value();
        var otherwise = Optional.ofNullable(place.getAnnotation(DefaultValue.class)).map(DefaultValue::value).orElse(null);
        return Optional.of(call -> call.parameter(name).orElse(otherwise));
    }

    /** An object whose fields are texts of the query. */
    private static Optional<Argument> bean(Class<?> type) {
        if (type.getSuperclass() != Object.class || Stream.of(type.getDeclaredMethods()).anyMatch(each -> each.getAnnotations().length > 0)) return Optional.empty();
        try {
            var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            var setters = new ArrayList<MethodHandle>();
            var texts = new ArrayList<Argument>();
            for (var field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) continue;
                var text = isOnly(field, QueryParam.class, DefaultValue.class) ? text(field, field.getType()) : Optional.<Argument>empty();
                if (text.isEmpty()) return Optional.empty();
                setters.add(lookup.unreflectSetter(field));
                texts.add(text.get());
            }
            var maker = lookup.findConstructor(type, MethodType.methodType(void.class));
            return Optional.of(call -> {
                var bean = maker.invoke();
                for (var i = 0; i < setters.size(); i++) setters.get(i).invoke(bean, texts.get(i).of(call));
                return bean;
            });
        } catch (ReflectiveOperationException outOfReach) {
            return Optional.empty();
        }
    }

    @SafeVarargs
    private static boolean isOnly(AnnotatedElement place, Class<? extends Annotation>... known) {
        return place.isAnnotationPresent(known[0]) && Stream.of(place.getAnnotations()).allMatch(each -> Set.of(known).contains(each.annotationType()));
    }
}
