package com.mintreu.platform.selftests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mintreu.kernel.json.HasText;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Bodies that a resource should accept, made of nothing but the record that it takes. */
final class Sample {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Sample() {}

    /**
     * The required fields alone. A field of a known name gets its known value (an id, a slug, ...); any other text is the
     * marker, lower-case letters and hyphens.
     */
    static ObjectNode of(Class<?> type, String marker, Map<String, String> known) {
        var body = NODES.objectNode();
        for (var component : type.getRecordComponents()) {
            if (isRequired(type, component)) body.set(component.getName(), value(component, marker, known));
        }
        return body;
    }

    private static boolean isRequired(Class<?> type, RecordComponent component) {
        return component.getType().isPrimitive() || Arrays.stream(type.getDeclaredFields()).filter(field -> field.getName().equals(component.getName())).anyMatch(Sample::isRequired);
    }

    private static boolean isRequired(AnnotatedElement field) {
        return field.isAnnotationPresent(NotNull.class) || field.isAnnotationPresent(HasText.class) || field.isAnnotationPresent(NotEmpty.class);
    }

    private static JsonNode value(RecordComponent component, String marker, Map<String, String> known) {
        var type = component.getType();
        if (type == String.class) return NODES.textNode(known.getOrDefault(component.getName(), marker));
        if (type == boolean.class || type == Boolean.class) return NODES.booleanNode(false);
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) return NODES.numberNode(1);
        if (type.isEnum()) return NODES.textNode(type.getEnumConstants()[0].toString());
        if (List.class.isAssignableFrom(type)) return NODES.arrayNode();
        return type.isRecord() ? of(type, marker, known) : NODES.objectNode();
    }
}
