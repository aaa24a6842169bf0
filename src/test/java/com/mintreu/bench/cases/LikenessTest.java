package com.mintreu.bench.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.bench.load.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {
    private static final String POST = """
            {"id":"0NM5F3G400001","title":"A","slug":"war-1","createdAt":"2026-12-01T03:00:00.000001Z",\
            "updatedAt":"2026-12-01T03:00:00.000001Z"}""";

    @Test
    void ofReadsIsThatOfBytesOrOfFields() {
        assertThat(Likeness.of(answer(200, POST), answer(200, POST))).startsWith("byte by byte");
        assertThat(Likeness.of(answer(200, "{\"a\":1,\"b\":2}"), answer(200, "{\"b\":2,\"a\":1}")))
                .isEqualTo("field by field");
        assertThatThrownBy(() -> Likeness.of(answer(200, "{\"a\":1}"), answer(200, "{\"a\":2}")))
                .hasMessageContaining("does not answer as the platform");
        assertThatThrownBy(() -> Likeness.of(answer(200, POST), answer(404, POST)))
                .hasMessageContaining("200 and 404");
    }

    @Test
    void ofWritesLeavesOutWhatEachHasOfItsOwn() {
        var other = POST.replace("0001\"", "0002\"").replace("war-1", "floor-1").replace("03:00", "04:00");

        assertThat(Likeness.ofWrites(answer(201, POST), answer(201, other))).startsWith("field by field");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"0NM5F3G400001\",\"title\":\"A\",\"slug\":\"war-1\"}",
                "[]",
                "\"id\"",
            })
    void ofWritesNeedsAnIdAndTimes(String body) {
        assertThatThrownBy(() -> Likeness.ofWrites(answer(201, body), answer(201, body)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void ofWritesFindsAnotherText() {
        var other = POST.replace("\"A\"", "\"B\"");
        assertThatThrownBy(() -> Likeness.ofWrites(answer(201, POST), answer(201, other)))
                .hasMessageContaining("does not answer as the platform");
        assertThatThrownBy(() -> Likeness.ofWrites(answer(201, POST), answer(201, POST.replace("\"slug\"", "\"x\""))))
                .hasMessageContaining("does not answer as the platform");
        assertThatThrownBy(() -> Likeness.ofWrites(answer(201, POST), answer(200, POST)))
                .hasMessageContaining("201 and 200");
    }

    @Test
    void readBackIsTheSameWithAllFields() {
        assertThat(Likeness.ofReadBack(answer(200, POST), answer(201, POST))).startsWith("byte by byte");
        assertThatThrownBy(() -> Likeness.ofReadBack(answer(200, POST.replace("03:00", "04:00")), answer(201, POST)))
                .hasMessageContaining("does not answer as the platform");
        assertThatThrownBy(() -> Likeness.ofReadBack(answer(404, POST), answer(201, POST)))
                .hasMessageContaining("404 and 201");
    }

    private static Answer answer(int status, String body) {
        return new Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
