package com.mintreu.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is one JSON object, or malformed. */
class JsonBodyTest {
    record Note(String text) {}

    @Test
    void readsAnObject() {
        assertThat(Body.of(" {\"text\": \"Grüße 😀\"}\n").as(Note.class)).isEqualTo(new Note("Grüße 😀"));
        assertThat(Body.of("{}").as(Note.class)).isEqualTo(new Note(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "[{}]",
                "[\"a\"]",
                "\"a\"",
                "\"\"",
                "1",
                "true",
                "{",
                "}",
                "{\"text\"}",
                "{\"text\":}",
                "{text: \"a\"}",
                "{'text': 'a'}",
                "{\"text\": \"a\",}",
                "{\"text\": \"a\"} {}",
                "{\"text\": \"a\"}]",
                "{\"text\": \"a\"} x",
                "{\"text\": \"a\" /* why */}",
                "{\"text\": \"a\", \"text\": \"b\"}",
                "{\"text\": \"\\x\"}",
                "{\"text\": \"a\nb\"}",
                "<text>a</text>",
                "text=a"
            })
    void refusesEverythingElse(String text) {
        assertMalformed(Body.of(text));
    }

    @Test
    void refusesTooDeepATree() {
        record Free(ObjectNode tree) {}

        assertThat(Body.of("{\"tree\":" + nested(31) + "}").as(Free.class).tree())
                .isNotEmpty();
        assertThat(Body.of("{\"tree\":" + nested(32) + "}")
                        .refusedAs(Free.class)
                        .type())
                .isEqualTo("urn:mintreu:problem:malformed-json");
        assertMalformed(Body.of("[".repeat(500_000)));
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertMalformed(new Body("{\"text\": \"ä\"}".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void showsNothingOfOurClasses() {
        assertThat(Body.of("{\"text\": [1]}").refusedAs(Note.class).toString())
                .doesNotContain("mintreu.kernel", "Note", "jackson", "java.");
        assertThat(Body.of("{\"text\": nonsense}").refusedAs(Note.class).detail())
                .contains("line 1, column")
                .doesNotContain("mintreu", "Note", "jackson", "java.");
    }

    private static String nested(int levels) {
        return "{\"a\":".repeat(levels) + 1 + "}".repeat(levels);
    }

    private static void assertMalformed(Body body) {
        assertThat(body.refusedAs(Note.class))
                .extracting("status", "type")
                .containsExactly(400, "urn:mintreu:problem:malformed-json");
    }
}
