package com.mintreu.kernel.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.mintreu.kernel.unicode.Utf8;
import java.io.IOException;

/** Reads a text that keeps the bound of its field and has no half characters. */
final class BoundedText extends StringDeserializer implements ContextualDeserializer {
    private final transient Bound bound;

    BoundedText(Bound bound) {
        this.bound = bound;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty field) {
        return new BoundedText(Bound.of(field));
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        bound.check(json, context);
        var text = super.deserialize(json, context);
        if (text != null && !Utf8.isWhole(text))
            throw context.weirdStringException("", String.class, "half a character");
        return text;
    }
}
