package com.mintreu.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mintreu.kernel.problems.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A field is of its very type, or to blame. */
class FieldsTest {
    enum Size {
        small,
        large
    }

    record Part(String label, Integer number) {}

    record Bare(int number, boolean flag) {}

    record Thing(
            String text,
            Integer whole,
            Long big,
            Boolean flag,
            Size size,
            List<String> tags,
            Part part,
            List<Part> parts,
            ObjectNode free) {}

    @Test
    void readsEveryTypeAsItIs() {
        var thing = Body.of("""
                {"text": "1", "whole": 2, "big": 3, "flag": true, "size": "large", "tags": ["a"],
                 "part": {"label": "p", "number": 4}, "parts": [], "free": {"x": [null, 1.5]}}""").as(Thing.class);

        assertThat(thing)
                .isEqualTo(new Thing(
                        "1", 2, 3L, true, Size.large, List.of("a"), new Part("p", 4), List.of(), thing.free()));
        assertThat(thing.free()).hasToString("{\"x\":[null,1.5]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text  | 1                   | must be a string of whole characters
            text  | 1.5                 | must be a string of whole characters
            text  | true                | must be a string of whole characters
            text  | ["a"]               | must be a string of whole characters
            text  | {}                  | must be a string of whole characters
            whole | "1"                 | must be a number
            whole | ""                  | must be a number
            whole | true                | must be a number
            whole | [1]                 | must be a number
            big   | "1"                 | must be a number
            big   | ""                  | must be a number
            flag  | "true"              | must be true or false
            flag  | 1                   | must be true or false
            size  | "huge"              | must be one of small, large
            size  | "Small"             | must be one of small, large
            size  | ""                  | must be one of small, large
            size  | "1"                 | must be one of small, large
            size  | true                | must be one of small, large
            tags  | "a"                 | must be an array
            tags  | {}                  | must be an array
            part  | "p"                 | must be an object
            part  | []                  | must be an object
            free  | []                  | must be an object
            free  | "{}"                | must be an object
            """)
    void isToBlameForAnotherType(String field, String value, String detail) {
        assertThat(faults("{\"" + field + "\": " + value + "}"))
                .containsExactly(new Problem.Fault("/" + field, detail));
    }

    @Test
    void isToBlameIfItHasNoValueAndNeedsOne() {
        assertThat(faults("{\"number\": null, \"flag\": true}", Bare.class))
                .containsExactly(new Problem.Fault("/number", "must be a number"));
        assertThat(faults("{\"number\": 1}", Bare.class))
                .containsExactly(new Problem.Fault("/flag", "must be true or false"));
    }

    @Test
    void isToBlameIfItIsUnknown() {
        assertThat(faults("{\"tetx\": 1}"))
                .containsExactly(new Problem.Fault(
                        "/tetx", "is unknown; known are big, flag, free, part, parts, size, tags, text, whole"));
        assertThat(faults("{\"Text\": \"a\"}")).extracting("pointer").containsExactly("/Text");
    }

    @Test
    void isPointedAtWhereverItIs() {
        assertThat(faults("{\"part\": {\"colour\": 1}}")).extracting("pointer").containsExactly("/part/colour");
        assertThat(faults("{\"part\": {\"label\": 1}}")).extracting("pointer").containsExactly("/part/label");
        assertThat(faults("{\"parts\": [{\"number\": 1}, {\"number\": \"1\"}]}"))
                .extracting("pointer")
                .containsExactly("/parts/1/number");
        assertThat(faults("{\"tags\": [\"a\", 7]}")).extracting("pointer").containsExactly("/tags/1");
        assertThat(faults("{\"a/b~c\": 1}")).extracting("pointer").containsExactly("/a~1b~0c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude00", "\\ude00\\ud83d", "a\\ud83db"})
    void isToBlameForHalfACharacter(String half) {
        assertThat(faults("{\"text\": \"" + half + "\"}"))
                .containsExactly(new Problem.Fault("/text", "must be a string of whole characters"));
        assertThat(Body.of("{\"text\": \"\\ud83d\\ude00\"}").as(Thing.class).text())
                .isEqualTo("😀");
    }

    private static List<Problem.Fault> faults(String body) {
        return faults(body, Thing.class);
    }

    private static List<Problem.Fault> faults(String body, Class<?> type) {
        var view = Body.of(body).refusedAs(type);
        assertThat(view)
                .as("%s", view)
                .extracting("status", "type")
                .containsExactly(422, "urn:mintreu:problem:invalid");
        return view.errors();
    }
}
