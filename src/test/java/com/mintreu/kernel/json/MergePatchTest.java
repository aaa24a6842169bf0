package com.mintreu.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.mintreu.kernel.problems.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MergePatchTest {
    record Free(JsonNode a, JsonNode b, JsonNode e) {}

    record Thing(@NotBlank @Size(max = 5) String name, String note) {}

    /** The examples of RFC 7396, appendix A, whose target is an object or can be a field of one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":"b"}                   | {"a":"c"}                      | {"a":"c"}
            {"a":"b"}                   | {"b":"c"}                      | {"a":"b","b":"c"}
            {"a":"b"}                   | {"a":null}                     | {}
            {"a":"b","b":"c"}           | {"a":null}                     | {"b":"c"}
            {"a":["b"]}                 | {"a":"c"}                      | {"a":"c"}
            {"a":"c"}                   | {"a":["b"]}                    | {"a":["b"]}
            {"a":{"b":"c"}}             | {"a":{"b":"d","c":null}}       | {"a":{"b":"d"}}
            {"a":[{"b":"c"}]}           | {"a":[1]}                      | {"a":[1]}
            {"a":["a","b"]}             | {"a":["c","d"]}                | {"a":["c","d"]}
            {"a":{"a":"b"}}             | {"a":["c"]}                    | {"a":["c"]}
            {"a":{"a":"foo"}}           | {"a":null}                     | {}
            {"a":{"a":"foo"}}           | {"a":"bar"}                    | {"a":"bar"}
            {"a":{"e":null}}            | {"a":{"a":1}}                  | {"a":{"e":null,"a":1}}
            {"a":[1,2]}                 | {"a":{"a":"b","c":null}}       | {"a":{"a":"b"}}
            {}                          | {"a":{"bb":{"ccc":null}}}      | {"a":{"bb":{}}}
            {}                          | {"e":null}                     | {}
            {"a":1}                     | {}                             | {"a":1}
            """)
    void mergesAsTheStandardSays(String target, String patch, String result) throws JsonProcessingException {
        var patched =
                Body.of(patch).asPatchOf(Free.class).applyTo(Body.of(target).as(Free.class));

        assertThat(Json.MAPPER.writeValueAsString(patched)).isEqualTo(result);
    }

    @Test
    void leavesTheOriginalAsItWas() {
        var free = Body.of("{\"a\":{\"b\":1}}").as(Free.class);
        Body.of("{\"a\":{\"b\":2}}").asPatchOf(Free.class).applyTo(free);

        assertThat(free.a()).hasToString("{\"b\":1}");
    }

    @Test
    void leavesWhatItDoesNotNameAndRemovesWhatIsNull() {
        assertThat(patched("{\"name\": \"new\"}")).isEqualTo(new Thing("new", "note"));
        assertThat(patched("{\"note\": null}")).isEqualTo(new Thing("old", null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name": null}          | /name   | must not be blank
            {"name": " "}           | /name   | must not be blank
            {"name": "longer"}      | /name   | size must be between 0 and 5
            {"name": 1}             | /name   | must be a string of whole characters
            {"name": {"a": 1}}      | /name   | must be a string of whole characters
            {"name": "\\ud83d"}     | /name   | must be a string of whole characters
            {"colour": "red"}       | /colour | is unknown; known are name, note
            """)
    void blamesTheFieldThatBreaksARule(String patch, String pointer, String detail) {
        assertThatThrownBy(() -> patched(patch)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(422);
            assertThat(problem.view("r").errors()).containsExactly(new Problem.Fault(pointer, detail));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[\"c\"]",
                "\"bar\"",
                "1",
                "{\"name\":",
                "{\"name\": \"a\", \"name\": \"b\"}",
                "{} {}"
            })
    void isOneObject(String patch) {
        assertThatThrownBy(() -> Body.of(patch).asPatchOf(Thing.class))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.view("r").type())
                                .isEqualTo("urn:mintreu:problem:malformed-json"));
    }

    private static Thing patched(String patch) {
        return Body.of(patch).asPatchOf(Thing.class).applyTo(new Thing("old", "note"));
    }
}
