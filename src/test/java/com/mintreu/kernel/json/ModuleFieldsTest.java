package com.mintreu.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a module's record may declare beside texts and numbers: ids, optional values, and numbers of every width. */
class ModuleFieldsTest {
    record Part(int number, Optional<String> label) {
        Part(int number) {
            this(number, Optional.empty());
        }
    }

    record Thing(
            Id id,
            List<Id> ids,
            Optional<@Size(max = 5) String> note,
            Optional<Integer> count,
            Optional<Instant> at,
            Optional<Id> other,
            Optional<Part> part) {}

    record Numbers(
            int number,
            Integer boxed,
            long wide,
            Long wideBoxed,
            List<Integer> all,
            Optional<Integer> maybe,
            Part part,
            Short small) {}

    private static final Id ID = new Id(812345678901234567L);
    private static final Thing EMPTY = new Thing(
            null, null, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final Thing FULL = new Thing(
            ID,
            List.of(ID),
            Optional.of("note"),
            Optional.of(7),
            Optional.of(Instant.EPOCH),
            Optional.of(ID),
            Optional.of(new Part(1)));

    @Test
    void areReadAsTheyAreWritten() {
        assertThat(Body.of(new String(Json.bytes(FULL))).as(Thing.class)).isEqualTo(FULL);
        assertThat(Body.of(new String(Json.bytes(EMPTY))).as(Thing.class)).isEqualTo(EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"note\": null, \"count\": null, \"at\": null, \"other\": null, \"part\": null, \"id\": null}"
            })
    void areEmptyWhereTheyAreLeftOutOrNull(String body) {
        assertThat(Body.of(body).as(Thing.class)).isEqualTo(EMPTY);
    }

    @Test
    void arePatched() {
        assertThat(Body.of("{}").asPatchOf(Thing.class).applyTo(FULL)).isEqualTo(FULL);
        assertThat(Body.of("{\"note\": null, \"count\": 8}")
                        .asPatchOf(Thing.class)
                        .applyTo(FULL))
                .isEqualTo(new Thing(
                        ID, List.of(ID), Optional.empty(), Optional.of(8), FULL.at(), FULL.other(), FULL.part()));
        assertThat(Body.of("{\"part\": {\"number\": 2}, \"id\": null}")
                        .asPatchOf(Thing.class)
                        .applyTo(FULL)
                        .part())
                .contains(new Part(2));
        assertThat(Body.of("{\"part\": {\"label\": \"a\"}}")
                        .asPatchOf(Thing.class)
                        .applyTo(FULL)
                        .part())
                .contains(new Part(1, Optional.of("a")));
        assertThat(Body.of("{\"part\": {\"number\": 2}}")
                        .asPatchOf(Thing.class)
                        .applyTo(EMPTY)
                        .part())
                .contains(new Part(2));
        assertThat(Body.refusal(() -> Body.of("{\"note\": \"longer\"}")
                                .asPatchOf(Thing.class)
                                .applyTo(FULL))
                        .errors())
                .containsExactly(new Problem.Fault("/note", "size must be between 0 and 5"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id    | "no id"               | /id           | must be an id, a string of 13 letters and digits
            id    | ""                    | /id           | must be an id, a string of 13 letters and digits
            id    | 7                     | /id           | must be an id, a string of 13 letters and digits
            id    | {"value": 7}          | /id           | must be an id, a string of 13 letters and digits
            id    | [7]                   | /id           | must be an id, a string of 13 letters and digits
            ids   | ["no id"]             | /ids/0        | must be an id, a string of 13 letters and digits
            other | "no id"               | /other        | must be an id, a string of 13 letters and digits
            note  | 7                     | /note         | must be a string of whole characters
            note  | "longer"              | /note         | size must be between 0 and 5
            count | "7"                   | /count        | must be a number
            count | {"value": 7}          | /count        | must be a number
            at    | "soon"                | /at           | must be a time such as 2026-11-22T10:15:30.123456Z, from 1970 to 9999
            part  | {"number": "1"}       | /part/number  | must be a number
            """)
    void areToBlameForAnotherType(String field, String value, String pointer, String detail) {
        assertThat(Body.of("{\"" + field + "\": " + value + "}")
                        .refusedAs(Thing.class)
                        .errors())
                .containsExactly(new Problem.Fault(pointer, detail));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"number": 3000000000}                | /number       | 32
            {"number": -3000000000}               | /number       | 32
            {"number": 99999999999999999999}      | /number       | 32
            {"boxed": 3000000000}                 | /boxed        | 32
            {"wide": 9223372036854775808}         | /wide         | 64
            {"wideBoxed": 9223372036854775808}    | /wideBoxed    | 64
            {"all": [1, 3000000000]}              | /all/1        | 32
            {"maybe": 3000000000}                 | /maybe        | 32
            {"part": {"number": 3000000000}}      | /part/number  | 32
            {"small": 70000}                      | /small        | 16
            """)
    void areToBlameForANumberBeyondTheirWidth(String body, String pointer, int bits) {
        assertThat(Body.of(body).refusedAs(Numbers.class).errors())
                .containsExactly(new Problem.Fault(pointer, "must be a number within the bounds of " + bits + " bits"));
    }
}
