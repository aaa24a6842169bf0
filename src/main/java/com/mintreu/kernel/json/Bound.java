package com.mintreu.kernel.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * How long the text of a field may be while it is read. What is a little longer than a constraint allows is read nevertheless,
 * so that all the faults of a form are told at once.
 */
record Bound(int most, boolean inBytes, String rule, String setting) {
    /** For texts that declare nothing. */
    static final Bound DEFAULT = new Bound(16 * 1024, false, "must have at most 16384 characters", "");

    private static final int SLACK = 1024;

    /** As the field declares it. A {@code @Size} of a list is no bound of its texts. */
    static Bound of(BeanProperty field) {
        if (field == null || field.getType().isContainerType()) return DEFAULT;
        var bytes = field.getAnnotation(MaxBytes.class);
        if (bytes != null) return inBytes(bytes);
        var size = field.getAnnotation(Size.class);
        if (size == null || size.max() == Integer.MAX_VALUE || !field.getType().hasRawClass(String.class))
            return DEFAULT;
        return new Bound(
                size.max() + SLACK, false, "size must be between %s and %s".formatted(size.min(), size.max()), "");
    }

    private static Bound inBytes(MaxBytes bytes) {
        return new Bound(
                bytes.setting().isEmpty() ? bytes.value() + SLACK : bytes.value(),
                true,
                inBytes(bytes.value()),
                bytes.setting());
    }

    private static String inBytes(int most) {
        return "must have at most %s bytes in UTF-8".formatted(most);
    }

    /** Refuses the string at which the parser stands, if it is longer, before it is decoded. */
    void check(JsonParser json, DeserializationContext context) throws BrokenBoundException {
        var source = (SourceText) context.getAttribute(SourceText.class);
        if (source == null || !json.hasToken(JsonToken.VALUE_STRING)) return;
        var now = current(context);
        if (source.length(json, inBytes, now.most) > now.most) throw new BrokenBoundException(json, now.rule);
    }

    private Bound current(DeserializationContext context) {
        if (setting.isEmpty()) return this;
        return Optional.ofNullable((Bounds) context.getAttribute(Bounds.class))
                .map(set -> set.bytes(setting))
                .map(bytes -> new Bound(bytes, true, inBytes(bytes), setting))
                .orElse(this);
    }
}
