package com.mintreu.kernel.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mintreu.kernel.unicode.Utf8;
import java.io.IOException;

/**
 * Builds one tree and gives up as soon as it surely has more bytes than it may. Each value counts at least what it takes when it is
 * written; the constraint of the field measures the tree exactly once it is whole.
 */
final class TreeReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser json;
    private final SourceText source;
    private final String pointer;
    private final int most;
    private int left;

    /** {@code source} is null for what is not read from a body. */
    TreeReader(JsonParser json, SourceText source, int most) {
        this.json = json;
        this.source = source;
        this.most = most;
        left = most;
        pointer = BrokenBoundException.pointer(json);
    }

    JsonNode value() throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> NODES.textNode(text());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> counted(1, PlainNumber.of(json));
            case VALUE_TRUE -> counted(4, NODES.booleanNode(true));
            case VALUE_FALSE -> counted(5, NODES.booleanNode(false));
            case VALUE_NULL -> counted(4, NODES.nullNode());
            default -> throw new IllegalStateException("A value cannot begin with " + json.currentToken() + ".");
        };
    }

    private ObjectNode object() throws IOException {
        var object = counted(2, NODES.objectNode());
        for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            spend(name.length() + (object.isEmpty() ? 3 : 4));
            json.nextToken();
            object.set(name, value());
        }
        return object;
    }

    private ArrayNode array() throws IOException {
        var array = counted(2, NODES.arrayNode());
        while (json.nextToken() != JsonToken.END_ARRAY) {
            spend(array.isEmpty() ? 0 : 1);
            array.add(value());
        }
        return array;
    }

    private <T extends JsonNode> T counted(int bytes, T node) throws BrokenBoundException {
        spend(bytes);
        return node;
    }

    private String text() throws IOException {
        if (source != null && source.length(json, true, left) > left) throw tooLong();
        var text = json.getText();
        spend(text.length() + 2);
        if (!Utf8.isWhole(text)) throw new BrokenBoundException(json, "must be a string of whole characters");
        return text;
    }

    private void spend(int bytes) throws BrokenBoundException {
        left -= bytes;
        if (left < 0) throw tooLong();
    }

    private BrokenBoundException tooLong() {
        return new BrokenBoundException(json, pointer, "must have at most %s bytes in UTF-8".formatted(most));
    }
}
