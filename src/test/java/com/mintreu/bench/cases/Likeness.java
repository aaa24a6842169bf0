package com.mintreu.bench.cases;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mintreu.bench.load.Answer;
import java.io.IOException;
import java.util.Arrays;

/** How alike two answers are. */
final class Likeness {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Likeness() {}

    static String of(Answer ours, Answer floors) {
        if (ours.status() != 200 || floors.status() != 200)
            throw new IllegalStateException(
                    "The answers are %d and %d, not 200.".formatted(ours.status(), floors.status()));
        if (Arrays.equals(ours.body(), floors.body())) return "byte by byte (" + ours.body().length + " bytes)";
        try {
            if (JSON.readTree(ours.body()).equals(JSON.readTree(floors.body()))) return "field by field";
        } catch (IOException noJson) {
            throw new IllegalStateException("An answer is no JSON.", noJson);
        }
        throw new IllegalStateException(
                "The floor does not answer as the platform does:\n" + start(ours) + "\n" + start(floors));
    }

    private static String start(Answer answer) {
        var text = answer.text();
        return text.substring(0, Math.min(text.length(), 1000));
    }
}
