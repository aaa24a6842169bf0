package com.mintreu.kernel.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mintreu.kernel.problems.Problem;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON Merge Patch (RFC 7396) of a record of type T: fields left out stay, {@code null} removes. It holds the values of those
 * fields alone that the record has.
 */
public final class MergePatch<T> {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final RecordType<T> type;
    private final Map<Integer, Object> changes;

    /** The changes by the number of the record's component: a value, a patch of a nested record, or null. */
    MergePatch(RecordType<T> type, Map<Integer, Object> changes) {
        this.type = type;
        this.changes = changes;
    }

    /** The patched copy, held against the constraints of the record; a problem if it breaks one. */
    public T applyTo(T current) {
        return Constraints.check(merged(current, ""));
    }

    /** {@code current} is null where a nested record has no value yet. */
    @SuppressWarnings("unchecked")
    private T merged(Object current, String pointer) {
        var values = new Object[type.size()];
        for (var i = 0; i < values.length; i++) {
            var at = pointer + "/" + type.name(i);
            var old = current == null ? null : type.value(i, (T) current);
            values[i] = changes.containsKey(i) ? changed(old, changes.get(i), at) : old;
            if (type.type(i) == Optional.class && !(values[i] instanceof Optional))
                values[i] = Optional.ofNullable(values[i]);
            if (values[i] == null && type.type(i).isPrimitive())
                throw Problem.invalid(at, JsonFaults.mustBe(type.type(i)));
        }
        return type.create(values);
    }

    private static Object changed(Object old, Object change, String pointer) {
        if (change instanceof MergePatch<?> patch)
            return patch.merged(old instanceof Optional<?> known ? known.orElse(null) : old, pointer);
        if (change instanceof ObjectNode patch)
            return merge(
                    old instanceof ObjectNode known ? known.deepCopy() : JsonNodeFactory.instance.objectNode(), patch);
        return change;
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(field -> {
            if (field.getValue().isNull()) target.remove(field.getKey());
            else target.set(field.getKey(), merged(target.get(field.getKey()), field.getValue()));
        });
        return target;
    }

    private static JsonNode merged(JsonNode old, JsonNode change) {
        if (!(change instanceof ObjectNode object)) return change;
        return merge(old instanceof ObjectNode known ? known : JsonNodeFactory.instance.objectNode(), object);
    }
}
