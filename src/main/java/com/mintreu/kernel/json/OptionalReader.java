package com.mintreu.kernel.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.Optional;

/** Reads an optional value: empty if the field is null or left out. */
final class OptionalReader extends StdDeserializer<Optional<?>> implements ContextualDeserializer {
    private final transient JsonDeserializer<?> value;

    OptionalReader() {
        this(null);
    }

    private OptionalReader(JsonDeserializer<?> value) {
        super(Optional.class);
        this.value = value;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty field)
            throws JsonMappingException {
        return new OptionalReader(context.findContextualValueDeserializer(content(context.getContextualType()), field));
    }

    @Override
    public Optional<?> deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return Optional.of(value.deserialize(json, context));
    }

    @Override
    public Optional<?> getNullValue(DeserializationContext context) {
        return Optional.empty();
    }

    /** The reader of what may be there. */
    JsonDeserializer<?> value() {
        return value;
    }

    private static JavaType content(JavaType optional) {
        return optional.containedTypeOrUnknown(0);
    }
}
