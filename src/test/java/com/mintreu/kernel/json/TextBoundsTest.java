package com.mintreu.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mintreu.kernel.Anything;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.settings.Settings;
import com.mintreu.kernel.unicode.Utf8;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text has a bound, which is checked before the text is decoded. */
class TextBoundsTest {
    record Form(
            @NotBlank @Size(max = 5) String name,
            @MaxBytes(10) String bytes,
            String free,
            @Size(max = 2) List<String> tags,

            @MaxBytes(value = 2048, setting = "mintreu.test.text")
            String set) {}

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "\\u00e9", "€", "😀", "\\ud83d\\ude00", "\\n", "\\\""})
    void isMetAtItsBorder(String letter) {
        var bytes = decoded(letter).getBytes(StandardCharsets.UTF_8).length;
        var most = 2048 / bytes;

        assertThat(Body.of(form("set", letter.repeat(most))).as(Form.class).set())
                .isEqualTo(decoded(letter).repeat(most));
        assertThat(faults(form("set", letter.repeat(most + 1))))
                .containsExactly(new Problem.Fault("/set", "must have at most 2048 bytes in UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "\\u00e9", "😀", "\\ud83d\\ude00"})
    void isThereWithoutADeclaration(String letter) {
        var most = 16_384 / decoded(letter).length();

        assertThat(Body.of(form("free", letter.repeat(most))).as(Form.class).free())
                .hasSize(16_384);
        assertThat(faults(form("free", letter.repeat(most + 1))))
                .containsExactly(new Problem.Fault("/free", "must have at most 16384 characters"));
        assertThat(faults("{\"name\": \"a\", \"tags\": [\"a\", \"" + letter.repeat(most + 1) + "\"]}"))
                .containsExactly(new Problem.Fault("/tags/1", "must have at most 16384 characters"));
    }

    @Test
    void isToldWithAllOtherFaultsWhereItIsMissedByALittle() {
        assertThat(faults("{\"name\": \"longer\", \"bytes\": \"" + "é".repeat(6)
                        + "\", \"tags\": [\"a\", \"b\", \"c\"]}"))
                .containsExactly(
                        new Problem.Fault("/bytes", "must have at most 10 bytes in UTF-8"),
                        new Problem.Fault("/name", "size must be between 0 and 5"),
                        new Problem.Fault("/tags", "size must be between 0 and 2"));
    }

    @Test
    void isToldAloneAndInTheSameWordsWhereItIsMissedByFar() {
        var far = "x".repeat(100_000);

        assertThat(faults("{\"name\": \"" + far + "\", \"bytes\": \"" + far + "\"}"))
                .containsExactly(new Problem.Fault("/name", "size must be between 0 and 5"));
        assertThat(faults(form("bytes", far)))
                .containsExactly(new Problem.Fault("/bytes", "must have at most 10 bytes in UTF-8"));
    }

    @Test
    void holdsBehindAByteOrderMark() {
        assertThat(faults("\ufeff" + form("set", "x".repeat(2049))))
                .extracting("pointer")
                .containsExactly("/set");
        assertThat(Body.of("\ufeff" + form("set", "x".repeat(2048)))
                        .as(Form.class)
                        .set())
                .hasSize(2048);
    }

    @Test
    void isWhatTheOperatorHasSet() throws IOException {
        var reader = new JsonBody();
        reader.bounds = new Bounds();
        reader.bounds.settings = new Settings() {
            @Override
            public int number(String name) {
                return name.equals("mintreu.test.text") ? 3 : 0;
            }
        };
        var type = Json.MAPPER.constructType(Form.class);

        assertThat(reader.parse(form("set", "x".repeat(3072)).getBytes(StandardCharsets.UTF_8), type))
                .isInstanceOf(Form.class);
        assertThat(Body.refusal(() ->
                                reader.parse(form("set", "x".repeat(3073)).getBytes(StandardCharsets.UTF_8), type))
                        .errors())
                .containsExactly(new Problem.Fault("/set", "must have at most 3072 bytes in UTF-8"));
    }

    /** A post from before the operator lowered the bound can still get another title. */
    @Test
    void ofASettingDoesNotHoldForWhatIsThereAlready() {
        var old = new Form("a", null, null, null, "x".repeat(5000));

        assertThat(Body.of("{\"name\": \"b\"}").asPatchOf(Form.class).applyTo(old))
                .isEqualTo(new Form("b", null, null, null, old.set()));
    }

    /** In bytes and in characters, escaped or not. */
    @Property
    void isMeasuredAsTheTextIsOnceItIsDecoded(@ForAll("texts") String text, @ForAll boolean escaped)
            throws IOException {
        var mapper = new ObjectMapper();
        var json = escaped ? escaped(text) : mapper.writeValueAsString(text);
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        try (var parser = Json.MAPPER.createParser(bytes)) {
            parser.nextToken();
            var source = new SourceText(bytes);

            assertThat(source.length(parser, true, 10_000))
                    .isEqualTo(text.getBytes(StandardCharsets.UTF_8).length)
                    .isEqualTo(Utf8.length(text));
            assertThat(source.length(parser, false, 10_000)).isEqualTo(text.length());
            assertThat(parser.getText()).isEqualTo(text);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Anything.text(30).map(text -> text.replaceAll("\\p{Cs}", ""));
    }

    private static String escaped(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(unit -> json.append("\\u%04x".formatted(unit)));
        return json.append('"').toString();
    }

    private static String form(String field, String text) {
        return "{\"name\": \"a\", \"" + field + "\": \"" + text + "\"}";
    }

    private static String decoded(String letter) {
        try {
            return new ObjectMapper().readValue("\"" + letter + "\"", String.class);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<Problem.Fault> faults(String body) {
        return Body.of(body).refusedAs(Form.class).errors();
    }
}
