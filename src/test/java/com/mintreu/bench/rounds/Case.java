package com.mintreu.bench.rounds;

import java.util.List;
import java.util.function.Function;

/**
 * Something worth measuring: a key to choose it by, a title, and its contenders, which are asked for when the servers it needs
 * run. The numbers of connections are those of the plan, unless it has its own.
 */
public record Case<S>(String key, String title, List<Integer> connections, Function<S, List<Contender>> contenders) {
    public static <S> Case<S> of(String key, String title, Function<S, List<Contender>> contenders) {
        return new Case<>(key, title, List.of(), contenders);
    }

    public Case<S> at(Integer... numbers) {
        return new Case<>(key, title, List.of(numbers), contenders);
    }
}
