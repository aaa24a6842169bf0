package com.mintreu.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sound bodies made from a schema: what must be there, with values that fit. Texts bear a mark. What a field wants that
 * its schema does not say, an {@code example} in it does; a few words of the platform are known.
 */
public record Specimen(String mark, Words words) {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What the name of a field stands for. */
    public interface Words {
        Optional<String> meaning(String field);
    }

    public ObjectNode of(Schema schema) {
        var body = JSON.objectNode();
        schema.properties().forEach((name, each) -> {
            if (schema.required().contains(name)) body.set(name, value(name, each));
        });
        return body;
    }

    /** The same with this value at one place that need not be there. */
    ObjectNode of(Schema schema, List<String> at, JsonNode value) {
        var body = of(schema);
        var field = at.get(0);
        var below = at.subList(1, at.size());
        body.set(field, inside(schema.properties().get(field), below, value));
        return body;
    }

    private JsonNode inside(Schema schema, List<String> below, JsonNode value) {
        if (schema.type().equals("array")) return JSON.arrayNode().add(inside(schema.items(), below, value));
        return below.isEmpty() ? value : of(schema, below, value);
    }

    /** Where in a body an id could stand: every text that is no choice of given words, every whole number. Paths of fields; arrays are not named. */
    static List<List<String>> places(Schema schema) {
        var places = new ArrayList<List<String>>();
        schema.properties().forEach((name, each) -> {
            var inner = each.type().equals("array") ? each.items() : each;
            if (inner.type().equals("object"))
                places(inner)
                        .forEach(below -> places.add(
                                Stream.concat(Stream.of(name), below.stream()).toList()));
            else if (List.of("string", "integer").contains(inner.type()) && !inner.isChoice())
                places.add(List.of(name));
        });
        return places;
    }

    private JsonNode value(String name, Schema schema) {
        var examples = schema.examples();
        if (!examples.isEmpty()) return examples.get(0);
        return switch (schema.type()) {
            case "object" -> of(schema);
            case "array" ->
                schema.number("minItems", 0) > 0 ? JSON.arrayNode().add(value(name, schema.items())) : JSON.arrayNode();
            case "integer", "number" -> JSON.numberNode(Math.max(1, schema.number("minimum", 1)));
            case "boolean" -> JSON.booleanNode(true);
            default -> TextNode.valueOf(text(name, schema));
        };
    }

    private String text(String name, Schema schema) {
        return Stream.concat(words.meaning(name).stream(), candidates(schema))
                .filter(each -> fits(each, schema))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No text comes to mind for the field %s: give its schema an example.".formatted(name)));
    }

    private Stream<String> candidates(Schema schema) {
        var number = COUNT.incrementAndGet();
        var marked = mark + "-" + number;
        var most = schema.number("maxLength", 1000);
        var least = schema.number("minLength", 0);
        return Stream.of(
                schema.text("format").equals("date-time") ? Instant.now().toString() : marked,
                marked + "-".repeat(Math.max(0, least - marked.length() - 1)) + "x",
                marked.substring(Math.max(0, marked.length() - most)),
                marked + "@example.com",
                "https://" + marked + ".example/",
                "2026-11-22",
                "1." + number % 100,
                "1" + number,
                "EUR",
                "x" + Integer.toString(number, 36));
    }

    /** Constraints of Bean Validation want the whole text to match, a schema only some of it. */
    private static boolean fits(String text, Schema schema) {
        var pattern = schema.text("pattern");
        var matches =
                pattern.isEmpty() || Pattern.compile(pattern).matcher(text).matches() || pattern.equals("\\S");
        var isAddress = !schema.text("format").equals("email") || text.contains("@");
        return matches
                && isAddress
                && text.length() <= schema.number("maxLength", Integer.MAX_VALUE)
                && text.length() >= schema.number("minLength", 0);
    }
}
