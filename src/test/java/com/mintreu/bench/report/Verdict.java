package com.mintreu.bench.report;

import java.util.List;
import java.util.Optional;

/** Whether a budget is met, and by which figure. */
record Verdict(Budget budget, Optional<Measure> measure, String word) {
    static List<Verdict> of(Results results) {
        return Budget.ALL.stream().map(budget -> budget.verdict(results)).toList();
    }
}
