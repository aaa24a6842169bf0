package com.mintreu.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A schema of the API's description, its references followed. No record: two would be compared with the whole document. */
public final class Schema {
    private final JsonNode document;
    private final JsonNode declared;

    public Schema(JsonNode document, JsonNode declared) {
        this.document = document;
        this.declared = declared;
    }

    public boolean isId() {
        return alternatives(declared)
                .anyMatch(each -> each.path("$ref").asText().endsWith("/Id"));
    }

    /** {@code null} is not counted among several. */
    public String type() {
        if (isId()) return "string";
        return stream(node().path("type"))
                .map(JsonNode::asText)
                .filter(each -> !each.equals("null"))
                .findFirst()
                .orElse(node().has("properties") ? "object" : "string");
    }

    public Map<String, Schema> properties() {
        var properties = new LinkedHashMap<String, Schema>();
        node().path("properties")
                .properties()
                .forEach(each -> properties.put(each.getKey(), new Schema(document, each.getValue())));
        return properties;
    }

    public Set<String> required() {
        var names = new TreeSet<String>();
        node().path("required").forEach(each -> names.add(each.asText()));
        return names;
    }

    public Schema items() {
        return new Schema(document, node().path("items"));
    }

    /** What the description itself gives as good values. */
    public List<JsonNode> examples() {
        var node = node();
        return Stream.of(
                        node.path("example"),
                        node.path("examples"),
                        node.path("const"),
                        node.path("enum"),
                        node.path("default"))
                .flatMap(Schema::stream)
                .filter(each -> !each.isNull())
                .toList();
    }

    public boolean isChoice() {
        return node().has("enum") || node().has("const");
    }

    public String text(String keyword) {
        return node().path(keyword).asText();
    }

    public int number(String keyword, int otherwise) {
        return node().path(keyword).asInt(otherwise);
    }

    private JsonNode node() {
        var node = alternatives(declared)
                .filter(each -> !each.path("type").asText().equals("null"))
                .findFirst()
                .orElse(declared);
        var reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : new Schema(document, document.at(reference.substring(1))).node();
    }

    private static Stream<JsonNode> alternatives(JsonNode node) {
        for (var several : List.of("anyOf", "oneOf", "allOf")) {
            if (node.has(several)) return stream(node.path(several));
        }
        return Stream.of(node);
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        if (node.isMissingNode()) return Stream.empty();
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }
}
