package com.mintreu.kernel.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.kernel.problems.Problem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HasTextTest {
    record Thing(@HasText String name) {}

    record Things(List<@HasText String> names) {}

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "\\t\\n",
                "\\u0000",
                "\\u00a0",
                "\\u1680",
                "\\u2003",
                "\\u2028",
                "\\u202f",
                "\\u205f",
                "\\u3000",
                "\\u0085",
                "\\u200b",
                "\\u200d",
                "\\u2060",
                "\\ufeff",
                "\\u00ad",
                "\\u3164",
                "\\ufe0f",
                " \\u200b\\u3000 ",
                "\\udb40\\udc41"
            })
    void refusesWhatNobodySees(String blank) {
        var json = blank == null ? "null" : '"' + blank + '"';

        assertThat(Body.of("{\"name\": " + json + "}").refusedAs(Thing.class).errors())
                .containsExactly(new Problem.Fault("/name", "must not be blank"));
        assertThat(Body.of("{\"names\": [" + json + "]}")
                        .refusedAs(Things.class)
                        .errors())
                .containsExactly(new Problem.Fault("/names/0", "must not be blank"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " a ", "\\u3000a", "\\u2764\\ufe0f", "\\ud83d\\ude00", "."})
    void takesWhatIsSeen(String text) {
        assertThat(Body.of("{\"name\": \"" + text + "\"}").as(Thing.class).name())
                .isNotEmpty();
    }
}
