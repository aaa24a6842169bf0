package com.mintreu.kernel.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.mintreu.kernel.rows.Id;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/** The one way of reading and writing JSON: strict in what it takes, without empty fields in what it gives. */
public final class Json {
    /** Names, values and brackets of one body: a list of nothings takes much more memory than it has bytes. */
    private static final int MAX_TOKENS = 20_000;

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

    private static ObjectMapper mapper() {
        var limits = StreamReadConstraints.builder()
                .maxNestingDepth(32)
                .maxStringLength(1 << 20)
                .maxNumberLength(64)
                .maxNameLength(128)
                .maxTokenCount(MAX_TOKENS)
                .build();
        var factory = JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .recyclerPool(new BufferPool())
                .build();
        var mapper = JsonMapper.builder(factory)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .addModule(reading())
                .addModule(new SimpleModule("writing")
                        .addSerializer(new Texts())
                        .addSerializer(new Instants())
                        .addSerializer(new OptionalValue()))
                .build();
        mapper.configOverride(Optional.class)
                .setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
        for (var shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        return mapper;
    }

    private static SimpleModule reading() {
        return new SimpleModule("reading")
                .addDeserializer(Instant.class, new InstantReader())
                .addDeserializer(Id.class, new IdReader())
                .addDeserializer(Optional.class, new OptionalReader())
                .addDeserializer(String.class, new BoundedText(Bound.DEFAULT))
                .addDeserializer(MergePatch.class, new PatchReader())
                .setDeserializerModifier(RecordReader.modifier())
                .addDeserializer(ObjectNode.class, new Tree<>(ObjectNode.class))
                .addDeserializer(JsonNode.class, new Tree<>(JsonNode.class));
    }

    private static final class OptionalValue extends StdSerializer<Optional<?>> {
        OptionalValue() {
            super(Optional.class, false);
        }

        @Override
        public void serialize(Optional<?> optional, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            provider.defaultSerializeValue(optional.orElse(null), json);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Optional<?> optional) {
            return optional.isEmpty();
        }
    }
}
