package com.mintreu.bench.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mintreu.bench.load.Answer;
import com.mintreu.kernel.rows.Id;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** How alike two answers are. */
final class Likeness {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TIMES = List.of("createdAt", "updatedAt");

    private Likeness() {}

    /** Of two reads of the same rows. */
    static String of(Answer ours, Answer floors) {
        require(200, ours, 200, floors);
        return same(ours, floors);
    }

    /** Of two writes with the same texts. Each has an id, a slug and times of its own. */
    static String ofWrites(Answer ours, Answer floors) {
        require(201, ours, 201, floors);
        if (!withoutItsOwn(ours).equals(withoutItsOwn(floors))) throw differing(ours, floors);
        return "field by field, but for id, slug and times";
    }

    /** Of what was read after it had been written. */
    static String ofReadBack(Answer read, Answer written) {
        require(200, read, 201, written);
        return same(read, written);
    }

    /** Of what was written. */
    static String id(Answer written) {
        return json(written).path("id").asText();
    }

    private static void require(int our, Answer ours, int their, Answer floors) {
        if (ours.status() != our || floors.status() != their)
            throw new IllegalStateException("The answers are %d and %d, not %d and %d:\n%s\n%s"
                    .formatted(ours.status(), floors.status(), our, their, start(ours), start(floors)));
    }

    private static String same(Answer ours, Answer floors) {
        if (Arrays.equals(ours.body(), floors.body())) return "byte by byte (" + ours.body().length + " bytes)";
        if (!json(ours).equals(json(floors))) throw differing(ours, floors);
        return "field by field";
    }

    /** That these are there and are what they should be is looked at here. */
    private static JsonNode withoutItsOwn(Answer written) {
        if (!(json(written) instanceof ObjectNode fields)
                || Id.parse(id(written)).isEmpty())
            throw new IllegalStateException("An answer has no id: " + start(written));
        for (var time : TIMES) Instant.parse(fields.path(time).asText());
        fields.remove(TIMES);
        fields.remove("id");
        return fields.has("slug") ? fields.put("slug", "") : fields;
    }

    private static JsonNode json(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException noJson) {
            throw new IllegalStateException("An answer is no JSON.", noJson);
        }
    }

    private static IllegalStateException differing(Answer ours, Answer floors) {
        return new IllegalStateException(
                "The floor does not answer as the platform does:\n" + start(ours) + "\n" + start(floors));
    }

    private static String start(Answer answer) {
        var text = answer.text();
        return text.substring(0, Math.min(text.length(), 1000));
    }
}
