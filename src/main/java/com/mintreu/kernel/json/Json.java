package com.mintreu.kernel.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/** The one way of reading and writing JSON: strict in what it takes, without empty fields in what it gives. */
public final class Json {
    public static final ObjectMapper MAPPER = mapper();

    private Json() {}

    /** As it is sent. */
    public static byte[] bytes(Object thing) {
        try {
            var pieces = new Pieces();
            MAPPER.writeValue(pieces, thing);
            return pieces.all();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A JSON object that we have stored. */
    public static ObjectNode object(String stored) {
        try {
            return MAPPER.readValue(stored, ObjectNode.class);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("A stored JSON object cannot be read.", notOurs);
        }
    }

    /** As it is stored. A node's own toString would leave buffers with the container's threads. */
    public static String text(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the text has no half characters, which the database could not keep. */
    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(each -> each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE);
    }

    private static ObjectMapper mapper() {
        var limits = StreamReadConstraints.builder().maxNestingDepth(32).maxStringLength(1 << 20).maxNumberLength(64).maxNameLength(256).build();
        var factory = JsonFactory.builder().streamReadConstraints(limits).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .recyclerPool(new Buffers()).build();
        var mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .addModule(new SimpleModule("mintreu").addDeserializer(String.class, new Text()).addDeserializer(ObjectNode.class, new Tree()).addDeserializer(Instant.class, new InstantReader()).addSerializer(new Texts()).addSerializer(new Instants()).addSerializer(new OptionalValue()))
                .build();
        mapper.configOverride(Optional.class).setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
        for (var shape : new CoercionInputShape[] {CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean}) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        return mapper;
    }

    /** Refuses half characters. */
    private static final class Text extends StringDeserializer {
        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var text = super.deserialize(json, context);
            if (text != null && !isWhole(text)) throw context.weirdStringException(text, String.class, "half a character");
            return text;
        }
    }

    /** Likewise, wherever in a free object. */
    private static final class Tree extends StdDeserializer<ObjectNode> {
        Tree() {
            super(ObjectNode.class);
        }

        @Override
        public ObjectNode deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.isExpectedStartObjectToken()) return (ObjectNode) context.handleUnexpectedToken(ObjectNode.class, json);
            JsonNode tree = context.readTree(json);
            if (!isWhole(text(tree))) throw context.weirdStringException("", ObjectNode.class, "half a character");
            return (ObjectNode) tree;
        }
    }

    private static final class OptionalValue extends StdSerializer<Optional<?>> {
        OptionalValue() {
            super(Optional.class, false);
        }

        @Override
        public void serialize(Optional<?> optional, JsonGenerator json, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(optional.orElse(null), json);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Optional<?> optional) {
            return optional.isEmpty();
        }
    }
}
