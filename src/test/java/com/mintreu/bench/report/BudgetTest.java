package com.mintreu.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.bench.rounds.Figures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {
    private static final String BY_KEY = "ten posts by API key";
    private static final String WARM = "ten posts by a visitor";
    private static final String POOL = "pool of 3";
    private static final String STATEMENTS = "statements to write a post";

    private final Results results = new Results();

    @Test
    void isMetUpToItsLimit() {
        measured("ten-by-key", "war", 8, 100, 1.5, Map.of());
        measured("ten-by-key", "floor", 8, 100, 1.0, Map.of());

        assertThat(verdict(BY_KEY).word()).isEqualTo("met");
        assertThat(verdict(BY_KEY).measure().orElseThrow().value()).isEqualTo(1.5);
    }

    @Test
    void isMissedBeyondIt() {
        measured("ten-by-key", "war", 8, 100, 1.51, Map.of());
        measured("ten-by-key", "floor", 8, 100, 1.0, Map.of());

        assertThat(verdict(BY_KEY).word()).isEqualTo("MISSED");
    }

    @Test
    void mayAskForMoreInsteadOfLess() {
        measured("ten-by-visitor", "war warm", 8, 1500, 1, Map.of());
        measured("ten-by-visitor", "floor", 8, 1000, 1, Map.of());
        assertThat(verdict(WARM).word()).isEqualTo("met");
    }

    @Test
    void countsAtTheDecisiveNumberOfConnections() {
        for (var connections : new int[] {1, 8, 32}) {
            measured("ten-by-key", "war", connections, 100, connections == 8 ? 1 : 9, Map.of());
            measured("ten-by-key", "floor", connections, 100, 1, Map.of());
        }
        assertThat(verdict(BY_KEY).measure().orElseThrow().value()).isEqualTo(1);
    }

    @Test
    void isMissedWhateverTheFigureIfAnswersWereWrong() {
        measured("pools", "pool3", 64, 1000, 1, Map.of(503, 1L));
        measured("pools", "pool20", 64, 1000, 1, Map.of());

        assertThat(verdict(POOL).word()).isEqualTo("MISSED");
        assertThat(verdict(POOL).measure().orElseThrow().told()).contains("503");
    }

    @Test
    void isNotMeasuredIfOneSideIsNot() {
        measured("ten-by-key", "war", 8, 100, 1, Map.of());

        assertThat(Verdict.of(results)).extracting(Verdict::word).containsOnly("not measured");
    }

    @ParameterizedTest
    @CsvSource({"post, a post written", "comment, a comment written"})
    void comparesWhatIsWrittenWithTheFloor(String key, String promise) {
        measured(key, "war", 8, 100, 3.0, Map.of());
        measured(key, "floor", 8, 100, 1.0, Map.of());
        assertThat(verdict(promise).word()).isEqualTo("met");

        results.figures.clear();
        measured(key, "war", 8, 100, 3.01, Map.of());
        measured(key, "floor", 8, 100, 1.0, Map.of());
        assertThat(verdict(promise).word()).isEqualTo("MISSED");
    }

    @ParameterizedTest
    @CsvSource({
        "post, 4, met", "post, 4.04, met", "post, 4.06, MISSED", "post, 5, MISSED",
        "comment, 5, met", "comment, 5.04, met", "comment, 5.06, MISSED", "comment, 6, MISSED"
    })
    void countsStatements(String key, double statements, String word) {
        written(key, 1, statements, Map.of());

        assertThat(verdict("statements to write a " + key).word()).isEqualTo(word);
    }

    @Test
    void countsStatementsAtTheFewestConnections() {
        for (var connections : new int[] {32, 1, 8}) written("post", connections, connections, Map.of());

        assertThat(verdict(STATEMENTS).measure().orElseThrow().value()).isEqualTo(1);
        assertThat(verdict(STATEMENTS).measure().orElseThrow().told()).contains("at 1 connections");
    }

    @Test
    void doesNotCountStatementsOfWrongAnswers() {
        written("post", 1, 1, Map.of(503, 1L));

        assertThat(verdict(STATEMENTS).word()).isEqualTo("MISSED");
        assertThat(verdict(STATEMENTS).measure().orElseThrow().told()).contains("503");
    }

    @Test
    void comparesStarts() {
        results.start("war", 3.9);
        results.start("floor", 1.0);

        assertThat(verdict("first 200").word()).isEqualTo("met");
    }

    private void measured(
            String of, String contender, int connections, double perSecond, double server, Map<Integer, Long> wrong) {
        add(new Figures(of, contender, connections, 100, perSecond, 0, 1, 2, server, 0, 0.5, 0.1, 1, wrong));
    }

    private void written(String of, int connections, double statements, Map<Integer, Long> wrong) {
        add(new Figures(of, "war", connections, 100, 100, 0, 1, 2, 1, 0, 0.5, 0.1, statements, wrong));
    }

    private void add(Figures figures) {
        results.add(figures.of(), List.of(figures));
    }

    private Verdict verdict(String beginning) {
        return Verdict.of(results).stream()
                .filter(verdict -> verdict.budget().promise().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }
}
