package com.mintreu.kernel.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/** Reads a merge patch of a record. */
final class PatchReader extends StdDeserializer<MergePatch<?>> implements ContextualDeserializer {
    private final JavaType record;

    PatchReader() {
        this(null);
    }

    private PatchReader(JavaType record) {
        super(MergePatch.class);
        this.record = record;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty field) {
        return new PatchReader(context.getContextualType().containedType(0));
    }

    @Override
    public MergePatch<?> deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.isExpectedStartObjectToken())
            return (MergePatch<?>) context.handleUnexpectedToken(MergePatch.class, json);
        return ((RecordReader) context.findRootValueDeserializer(record)).changes(json, context);
    }
}
