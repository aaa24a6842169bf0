package com.mintreu.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mintreu.kernel.problems.Problem;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a free object takes can be stored, read back and sent. */
class FreeJsonTest {
    record Plan(@Size(max = 3) @MaxBytes(200) ObjectNode features, Integer whole, Long big) {}

    @Property
    void isReadBackAsItWas(@ForAll("values") String value) throws IOException {
        ObjectNode features;
        try {
            features = Body.of("{\"features\": {\"a\": " + value + "}}")
                    .as(Plan.class)
                    .features();
        } catch (Problem refused) {
            assertThat(refused.view("r").errors())
                    .extracting("pointer")
                    .allSatisfy(pointer -> assertThat(pointer.toString()).startsWith("/features"));
            return;
        }
        var stored = Json.text(features);

        assertThat(Json.object(stored)).isEqualTo(features);
        assertThat(Json.MAPPER
                        .readTree(Json.bytes(new Plan(features, null, null)))
                        .path("features"))
                .isEqualTo(features);
        assertThat(Body.of("{\"features\": " + stored + "}").as(Plan.class).features())
                .isEqualTo(features);
        if (stored.contains("null")) return; // which removes, in a patch
        assertThat(Body.of("{\"features\": " + stored + "}")
                        .asPatchOf(Plan.class)
                        .applyTo(new Plan(features, null, null))
                        .features())
                .isEqualTo(features);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "-0, 0",
        "1.0, 1",
        "1.50, 1.5",
        "1e0, 1",
        "1e300, 1E+300",
        "1e-300, 1E-300",
        "0e999999999, 0",
        "1234567890123456789012345678901234567890, 1234567890123456789012345678901234567890",
        "9223372036854775808, 9223372036854775808",
        "0.1234567890123456789012345678901234567890, 0.123456789012345678901234567890123456789"
    })
    void takesNumbersThatCanBeWrittenAgain(String number, String written) {
        assertThat(Json.text(Body.of("{\"features\": {\"x\": " + number + "}}")
                        .as(Plan.class)
                        .features()))
                .isEqualTo("{\"x\":" + written + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e-99999999999",
                "1000000000000000000000e2147483640",
                "1e301",
                "1e-301",
                "-1e301",
                "1e2147483647",
                "1e-2147483648",
                "1e2147483648",
                "1e99999999999999999999",
                "12345678901234567890123456789012345678901",
                "0.12345678901234567890123456789012345678901"
            })
    void refusesNumbersThatCannot(String number) {
        var rule = "must be a number of at most 40 digits between 1e-300 and 1e300";

        assertThat(faults("{\"features\": {\"a\": [true, {\"x\": " + number + "}]}}"))
                .containsExactly(new Problem.Fault("/features/a/1/x", rule));
        assertThat(patchFaults("{\"features\": {\"a\": [true, {\"x\": " + number + "}]}}"))
                .containsExactly(new Problem.Fault("/features/a/1/x", rule));
        assertThat(patchFaults("{\"x\": " + number + "}"))
                .containsExactly(new Problem.Fault("/x", "is unknown; known are big, features, whole"));
    }

    @ParameterizedTest
    @CsvSource({
        "whole, 2147483648, 32",
        "whole, -2147483649, 32",
        "whole, 99999999999999999999, 32",
        "big, 9223372036854775808, 64",
        "big, -9223372036854775809, 64",
        "big, 10000000000000000000000000000000000000000, 64"
    })
    void aWholeNumberBeyondItsFieldIsPointedAt(String field, String number, int bits) {
        var fault = new Problem.Fault("/" + field, "must be a number within the bounds of " + bits + " bits");

        assertThat(faults("{\"" + field + "\": " + number + "}")).containsExactly(fault);
        assertThat(patchFaults("{\"" + field + "\": " + number + "}")).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource({"whole, 1e-99999999999", "whole, 1e5", "big, 1e99999999999", "big, 1.0", "whole, '\"NaN\"'"})
    void aWholeNumberIsWrittenAsOne(String field, String number) {
        var fault = new Problem.Fault("/" + field, "must be a number");

        assertThat(faults("{\"" + field + "\": " + number + "}")).containsExactly(fault);
        assertThat(patchFaults("{\"" + field + "\": " + number + "}")).containsExactly(fault);
    }

    @Test
    void hasAsManyMembersAndBytesAsItsFieldAllows() {
        assertThat(faults("{\"features\": {\"a\": 1, \"b\": 1, \"c\": 1, \"d\": 1}}"))
                .containsExactly(new Problem.Fault("/features", "size must be between 0 and 3"));
        assertThat(Body.of("{\"features\": {\"a\": \"" + "é".repeat(96) + "\"}}")
                        .as(Plan.class)
                        .features())
                .hasSize(1);
        assertThat(faults("{\"features\": {\"a\": \"" + "é".repeat(97) + "\"}}"))
                .containsExactly(new Problem.Fault("/features", "must have at most 200 bytes in UTF-8"));
        assertThat(faults("{\"features\": {\"a\": \"" + "é".repeat(97_000) + "\"}}"))
                .extracting("pointer")
                .containsExactly("/features");
        assertThat(faults("{\"features\": {\"a\": [" + "[],".repeat(9_000) + "0]}}"))
                .extracting("pointer")
                .containsExactly("/features");
    }

    /** Else it could grow patch by patch. */
    @Test
    void keepsItsBoundsWhenItIsPatched() {
        var full =
                Body.of("{\"features\": {\"a\": \"" + "x".repeat(190) + "\"}}").as(Plan.class);

        assertThat(Body.refusal(() -> Body.of("{\"features\": {\"b\": \"xx\"}}")
                                .asPatchOf(Plan.class)
                                .applyTo(full))
                        .errors())
                .containsExactly(new Problem.Fault("/features", "must have at most 200 bytes in UTF-8"));
    }

    private static List<Problem.Fault> faults(String body) {
        return Body.of(body).refusedAs(Plan.class).errors();
    }

    private static List<Problem.Fault> patchFaults(String body) {
        var problem = Body.refusal(() -> Body.of(body).asPatchOf(Plan.class));
        assertThat(problem.status()).isEqualTo(422);
        return problem.errors();
    }

    /** JSON of every kind, with numbers that nobody should need. */
    @Provide
    Arbitrary<String> values() {
        var digits = Arbitraries.strings()
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(45)
                .map(text -> text.replaceFirst("^0+(?=.)", ""));
        var fraction = Arbitraries.strings().numeric().ofMaxLength(20).map(text -> text.isEmpty() ? "" : "." + text);
        var exponent = Arbitraries.oneOf(
                Arbitraries.just(""),
                Arbitraries.integers().between(-400, 400).map(each -> "e" + each),
                Arbitraries.longs().map(each -> "E" + each));
        var number = Combinators.combine(Arbitraries.of("", "-"), digits, fraction, exponent)
                .as((sign, whole, part, power) -> sign + whole + part + power)
                .filter(each -> each.length() <= 64);
        var plain = Arbitraries.of(
                "null",
                "true",
                "false",
                "\"\"",
                "\"é\"",
                "\"\\u0000\"",
                "\"\\ud83d\\ude00\"",
                "\"\\ud83d\"",
                "{}",
                "[]");
        return Arbitraries.lazyOf(
                () -> number,
                () -> number,
                () -> plain,
                () -> values().list().ofMaxSize(3).map(all -> "[" + String.join(",", all) + "]"),
                () -> values().list().ofMaxSize(3).map(FreeJsonTest::object));
    }

    private static String object(List<String> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> "\"k" + i + "\":" + values.get(i))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
