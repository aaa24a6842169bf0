package com.mintreu.kernel.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A JSON Merge Patch (RFC 7396) of a record of type T: fields left out stay, {@code null} removes.
 */
public final class MergePatch<T> {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectNode patch;
    private final JavaType type;

    MergePatch(ObjectNode patch, JavaType type) {
        this.patch = patch;
        this.type = type;
    }

    /** The patched copy, held against the constraints of the record; a problem if it breaks one. */
    public T applyTo(T current) {
        ObjectNode merged = merge(Json.MAPPER.valueToTree(current), patch);
        try {
            T patched = Json.MAPPER.readerFor(type).readValue(merged);
            return Validity.check(patched);
        } catch (JsonProcessingException unreadable) {
            throw JsonFaults.of(unreadable);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
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
        return merge(old instanceof ObjectNode known ? known : Json.MAPPER.createObjectNode(), object);
    }
}
