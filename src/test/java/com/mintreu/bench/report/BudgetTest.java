package com.mintreu.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.bench.rounds.Figures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final String BY_KEY = "ten posts by API key";
    private static final String WARM = "ten posts by a visitor";
    private static final String POOL = "pool of 3";

    private final Results results = new Results();

    @Test
    void isMetUpToItsLimit() {
        measured("ten-by-key", "war", 8, 100, 1.5, Map.of());
        measured("ten-by-key", "floor", 8, 100, 1.0, Map.of());

        assertThat(verdict(BY_KEY).word()).isEqualTo("met");
        assertThat(verdict(BY_KEY).ratio().orElseThrow().value()).isEqualTo(1.5);
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
        assertThat(verdict(BY_KEY).ratio().orElseThrow().value()).isEqualTo(1);
    }

    @Test
    void isMissedWhateverTheFigureIfAnswersWereWrong() {
        measured("pools", "pool3", 64, 1000, 1, Map.of(503, 1L));
        measured("pools", "pool20", 64, 1000, 1, Map.of());

        assertThat(verdict(POOL).word()).isEqualTo("MISSED");
        assertThat(verdict(POOL).ratio().orElseThrow().told()).contains("503");
    }

    @Test
    void isNotMeasuredIfOneSideIsNot() {
        measured("ten-by-key", "war", 8, 100, 1, Map.of());

        assertThat(Verdict.of(results)).extracting(Verdict::word).containsOnly("not measured");
    }

    @Test
    void comparesStarts() {
        results.start("war", 3.9);
        results.start("floor", 1.0);

        assertThat(verdict("first 200").word()).isEqualTo("met");
    }

    private void measured(
            String of, String contender, int connections, double perSecond, double server, Map<Integer, Long> wrong) {
        results.add(
                of,
                List.of(new Figures(
                        of, contender, connections, 100, perSecond, 0, 1, 2, server, 0, 0.5, 0.1, 1, wrong)));
    }

    private Verdict verdict(String beginning) {
        return Verdict.of(results).stream()
                .filter(verdict -> verdict.budget().promise().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }
}
