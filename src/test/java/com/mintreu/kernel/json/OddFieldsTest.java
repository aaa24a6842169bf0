package com.mintreu.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mintreu.kernel.problems.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OddFieldsTest {
    enum Size {
        small,
        large
    }

    record Thing(Integer whole, Size size, ObjectNode free) {}

    record Street(@NotBlank String name) {}

    record Town(@Valid List<Street> streets, List<@NotBlank String> tags) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            size  | 0                   | must be one of small, large
            whole | 1.5                 | must be a number
            """)
    void isToBlameForAnotherType(String field, String value, String detail) {
        assertThat(Body.of("{\"" + field + "\": " + value + "}")
                        .refusedAs(Thing.class)
                        .errors())
                .containsExactly(new Problem.Fault("/" + field, detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": \"\\ud83d\"}", "{\"a\": [\"\\ud83d\"]}"})
    void isToBlameForHalfACharacterWhereverItIs(String half) {
        assertThat(Body.of("{\"free\": " + half + "}").refusedAs(Thing.class).errors())
                .extracting(Problem.Fault::pointer)
                .singleElement()
                .asString()
                .startsWith("/free");
    }

    @Test
    void pointsIntoLists() {
        assertThat(Body.of("{\"streets\": [{\"name\": \"a\"}, {}]}")
                        .refusedAs(Town.class)
                        .errors())
                .containsExactly(new Problem.Fault("/streets/1/name", "must not be blank"));
        assertThat(Body.of("{\"tags\": [\"a\", \"\"]}").refusedAs(Town.class).errors())
                .containsExactly(new Problem.Fault("/tags/1", "must not be blank"));
    }
}
