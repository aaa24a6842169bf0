package com.mintreu.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls made at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    public static void oneWins(int won, int lost, List<Answer> answers) {
        oneWins(won, lost, lost, answers);
    }

    public static void oneWins(int won, int lost, int orLost, List<Answer> answers) {
        assertThat(answers).filteredOn(answer -> answer.status() == won).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != won)
                .allSatisfy(answer -> answer.problem(lost, orLost));
    }

    public static List<Answer> six(Callable<Answer> call) throws Exception {
        return all(Collections.nCopies(6, call));
    }

    public static List<Answer> all(List<Callable<Answer>> calls) throws Exception {
        var threads = Executors.newFixedThreadPool(calls.size());
        var start = new CyclicBarrier(calls.size());
        try {
            var waiting = new ArrayList<Future<Answer>>();
            for (var call : calls) {
                waiting.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            var answers = new ArrayList<Answer>();
            for (var answer : waiting) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
