package com.mintreu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mintreu.kernel.json.MaxBytes;
import com.mintreu.kernel.json.MergePatch;
import com.mintreu.kernel.types.BuildIndex;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a resource takes as its body is bounded, field by field. */
class RequestBodiesTest {
    /** Numbers that nothing bounds, or that lose digits, and trees without a bound. */
    private static final List<Class<?>> REFUSED = List.of(
            double.class,
            float.class,
            Double.class,
            Float.class,
            BigDecimal.class,
            BigInteger.class,
            Number.class,
            Map.class,
            Object.class,
            CharSequence.class);

    record Unbounded(
            String text,
            @Size(min = 1) String least,
            List<String> many,
            ObjectNode tree,
            double number,
            JsonNode any,
            @Size(max = 1) List<Unbounded> inner,
            Optional<String> perhaps) {}

    record Bounded(
            @Size(max = 1) String text,
            @MaxBytes(1) String bytes,
            @Size(max = 1) List<String> many,
            @MaxBytes(1) ObjectNode tree,
            Long number,
            Optional<@Size(max = 1) String> perhaps,
            Optional<Long> count) {}

    @Test
    void haveBoundsEverywhere() {
        var bodies = bodies().toList();

        assertThat(bodies).hasSizeGreaterThan(10);
        assertThat(bodies.stream().flatMap(RequestBodiesTest::faults)).isEmpty();
    }

    @Test
    void areRecognisedWhereTheyHaveNone() {
        assertThat(faults(Unbounded.class).map(fault -> fault.substring(0, fault.indexOf(' '))))
                .containsExactlyInAnyOrder(
                        "Unbounded.text",
                        "Unbounded.least",
                        "Unbounded.many",
                        "Unbounded.tree",
                        "Unbounded.number",
                        "Unbounded.any",
                        "Unbounded.perhaps");
        assertThat(faults(Unbounded.class))
                .contains("Unbounded.text has no bound: put @Size(max = ...) or @MaxBytes on it");
        assertThat(faults(Bounded.class)).isEmpty();
    }

    /** {@code @NotBlank} and {@code strip()} of the JDK know less than Unicode: what passes one notion of blank would be empty by another. */
    @Test
    void haveOneNotionOfBlank() {
        assertThat(bodies().flatMap(record -> Arrays.stream(record.getDeclaredFields()))
                        .filter(field -> field.isAnnotationPresent(NotBlank.class)))
                .isEmpty();
    }

    private static Stream<Class<?>> bodies() {
        return BuildIndex.resources().stream()
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(RequestBodiesTest::answersHttp)
                .flatMap(RequestBodiesTest::bodies)
                .distinct();
    }

    private static Stream<String> faults(Class<?> record) {
        return Arrays.stream(record.getDeclaredFields())
                .filter(field -> !field.isSynthetic() && !java.lang.reflect.Modifier.isStatic(field.getModifiers()))
                .flatMap(field -> isBounded(field)
                        ? inner(field).filter(type -> type != record).flatMap(RequestBodiesTest::faults)
                        : Stream.of(record.getSimpleName() + "." + field.getName()
                                + " has no bound: put @Size(max = ...) or @MaxBytes on it"));
    }

    private static boolean isBounded(Field field) {
        var type = field.getType();
        if (REFUSED.contains(type)) return false;
        if (type == Optional.class)
            return isBounded(
                    ((AnnotatedParameterizedType) field.getAnnotatedType()).getAnnotatedActualTypeArguments()[0]);
        var size = field.getAnnotation(Size.class);
        var isSized = size != null && size.max() < Integer.MAX_VALUE;
        if (JsonNode.class.isAssignableFrom(type)) return field.isAnnotationPresent(MaxBytes.class);
        if (Collection.class.isAssignableFrom(type)) return isSized;
        return type != String.class || isSized || field.isAnnotationPresent(MaxBytes.class);
    }

    private static boolean isBounded(AnnotatedType optional) {
        var size = optional.getAnnotation(Size.class);
        return optional.getType() != String.class || size != null && size.max() < Integer.MAX_VALUE;
    }

    private static Stream<Class<?>> inner(Field field) {
        return Stream.of(field.getGenericType())
                .flatMap(type -> type instanceof ParameterizedType list
                        ? Stream.of(list.getActualTypeArguments())
                        : Stream.of(type))
                .flatMap(RequestBodiesTest::records);
    }

    private static Stream<Class<?>> bodies(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getAnnotations().length == 0)
                .map(parameter -> parameter.getParameterizedType() instanceof ParameterizedType patch
                                && patch.getRawType() == MergePatch.class
                        ? patch.getActualTypeArguments()[0]
                        : parameter.getParameterizedType())
                .flatMap(RequestBodiesTest::records);
    }

    private static Stream<Class<?>> records(Type type) {
        return type instanceof Class<?> record && record.isRecord() ? Stream.of(record) : Stream.empty();
    }

    private static boolean answersHttp(Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(verb -> verb.isAnnotationPresent(HttpMethod.class));
    }
}
