package com.mintreu.kernel.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Reads free JSON, which has no record. As a field it keeps that field's bound; what we have stored ourselves has none. */
final class Tree<T extends JsonNode> extends StdDeserializer<T> implements ContextualDeserializer {
    private final int most;

    Tree(Class<T> type) {
        this(type, Integer.MAX_VALUE);
    }

    private Tree(Class<?> type, int most) {
        super(type);
        this.most = most;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty field) {
        return new Tree<T>(
                _valueClass, field == null ? Integer.MAX_VALUE : Bound.of(field).most());
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (_valueClass == ObjectNode.class && !json.isExpectedStartObjectToken())
            return (T) context.handleUnexpectedToken(ObjectNode.class, json);
        return (T) new TreeReader(json, (SourceText) context.getAttribute(SourceText.class), most).value();
    }
}
