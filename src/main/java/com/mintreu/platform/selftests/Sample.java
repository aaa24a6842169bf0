package com.mintreu.platform.selftests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mintreu.kernel.clock.Time;
import com.mintreu.kernel.json.HasText;
import com.mintreu.kernel.rows.Id;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Bodies that a resource should accept, made of nothing but the record that it takes. */
final class Sample {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Sample() {}

    /**
     * The required fields alone. A field of a known name gets its known value; an id is looked for without the ending Id,
     * too, so that {@code itemId} is the id of an {@code item}. Any other text is the marker, lower-case letters and hyphens.
     */
    static ObjectNode of(Class<?> type, String marker, Map<String, String> known) {
        var body = NODES.objectNode();
        for (var component : type.getRecordComponents()) {
            if (isRequired(type, component)) body.set(component.getName(), value(type, component, marker, known));
        }
        return body;
    }

    private static boolean isRequired(Class<?> type, RecordComponent component) {
        return component.getType().isPrimitive()
                || Stream.of(NotNull.class, HasText.class, NotEmpty.class)
                        .anyMatch(each -> rule(type, component, each).isPresent());
    }

    private static JsonNode value(Class<?> owner, RecordComponent component, String marker, Map<String, String> known) {
        var type = component.getType();
        if (type == Id.class)
            return NODES.textNode(known.getOrDefault(
                    component.getName(),
                    known.getOrDefault(
                            component.getName().replaceFirst("Id$", ""),
                            Id.next().toString())));
        if (type == String.class)
            return NODES.textNode(known.getOrDefault(component.getName(), text(owner, component, marker)));
        if (Temporal.class.isAssignableFrom(type))
            return NODES.textNode(Time.now().toString());
        if (type == boolean.class || type == Boolean.class) return NODES.booleanNode(false);
        if (type.isPrimitive() || Number.class.isAssignableFrom(type))
            return NODES.numberNode(
                    rule(owner, component, Min.class).map(Min::value).orElse(1L));
        if (type.isEnum()) return NODES.textNode(type.getEnumConstants()[0].toString());
        if (List.class.isAssignableFrom(type)) return NODES.arrayNode();
        return type.isRecord() ? of(type, marker, known) : NODES.objectNode();
    }

    /** The marker, or as much of its end as there is room for. */
    private static String text(Class<?> owner, RecordComponent component, String marker) {
        var text = rule(owner, component, Email.class).isPresent() ? marker + "@" + Side.HOST : marker;
        var room = rule(owner, component, Size.class).map(Size::max).orElse(Integer.MAX_VALUE);
        return text.length() > room ? text.substring(text.length() - room) : text;
    }

    private static <A extends Annotation> Optional<A> rule(Class<?> type, RecordComponent component, Class<A> rule) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getName().equals(component.getName()))
                .flatMap(field -> Stream.ofNullable(field.getAnnotation(rule)))
                .findFirst();
    }
}
