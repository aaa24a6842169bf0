package com.mintreu.kernel.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads a record, or the changes to one, field by field. Jackson's own reader keeps an unknown field with all that is in it until the
 * end of the object; this one refuses it by its name.
 */
final class RecordReader extends DelegatingDeserializer {
    private final transient RecordType<?> type;

    private RecordReader(JsonDeserializer<?> fields) {
        super(fields);
        type = new RecordType<>(fields.handledType());
    }

    /** Reads records by this class. */
    static BeanDeserializerModifier modifier() {
        return new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription record, JsonDeserializer<?> fields) {
                return record.getBeanClass().isRecord() && fields instanceof BeanDeserializerBase
                        ? new RecordReader(fields)
                        : fields;
            }
        };
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> fields) {
        return new RecordReader(fields);
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.isExpectedStartObjectToken()) return context.handleUnexpectedToken(handledType(), json);
        var values = new Object[type.size()];
        var seen = new BitSet();
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            var field = field(name, json, context);
            values[field.getCreatorIndex()] = read(field, () -> field.deserialize(json, context));
            seen.set(field.getCreatorIndex());
        }
        for (var absent = fields().creatorProperties(); absent.hasNext(); ) {
            var field = absent.next();
            if (!seen.get(field.getCreatorIndex()))
                values[field.getCreatorIndex()] =
                        read(field, () -> field.getNullValueProvider().getAbsentValue(context));
        }
        return type.create(values);
    }

    /** The fields of a merge patch by their number in the record: a value, the changes to a nested record, or null for one to be emptied. */
    MergePatch<?> changes(JsonParser json, DeserializationContext context) throws IOException {
        var changes = new HashMap<Integer, Object>();
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            var field = field(name, json, context);
            changes.put(
                    field.getCreatorIndex(),
                    read(
                            field,
                            () -> inner(field.getValueDeserializer()) instanceof RecordReader nested
                                            && json.hasToken(JsonToken.START_OBJECT)
                                    ? nested.changes(json, context)
                                    : field.deserialize(json, context)));
        }
        return patch(type, changes);
    }

    private static JsonDeserializer<?> inner(JsonDeserializer<?> reader) {
        return reader instanceof OptionalReader optional ? optional.value() : reader;
    }

    private static <T> MergePatch<T> patch(RecordType<T> type, Map<Integer, Object> changes) {
        return new MergePatch<>(type, changes);
    }

    private SettableBeanProperty field(String name, JsonParser json, DeserializationContext context)
            throws IOException {
        var field = fields().findProperty(name);
        if (field == null) context.handleUnknownProperty(json, this, handledType(), name); // always throws
        return field;
    }

    private interface Reading {
        Object value() throws IOException;
    }

    /** Adds the field to the path of what is wrong with it. */
    private Object read(SettableBeanProperty field, Reading reading) throws IOException {
        try {
            return reading.value();
        } catch (JsonMappingException | InputCoercionException refused) {
            throw JsonMappingException.wrapWithPath((JacksonException) refused, handledType(), field.getName());
        }
    }

    private BeanDeserializerBase fields() {
        return (BeanDeserializerBase) _delegatee;
    }
}
