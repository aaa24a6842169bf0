package com.mintreu.bench.rounds;

import java.util.List;

/** A case with those of its contenders that are there. */
public record Bout(Case<?> of, List<Lane> lanes) {
    public static <S> Bout of(Case<S> which, List<Contender> contenders) {
        return new Bout(
                which,
                contenders.stream()
                        .flatMap(each -> each.script().map(script -> Lane.of(each, script)).stream())
                        .toList());
    }
}
