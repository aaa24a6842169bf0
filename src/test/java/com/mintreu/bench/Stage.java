package com.mintreu.bench;

import com.mintreu.bench.report.Results;
import com.mintreu.bench.rounds.Bout;
import com.mintreu.bench.rounds.Case;
import com.mintreu.bench.rounds.Ring;
import com.mintreu.bench.servers.Memory;
import com.mintreu.bench.servers.Server;
import java.util.List;
import java.util.function.Consumer;

/** Runs cases in one Tomcat. */
record Stage(Plan plan, Grounds grounds, Results results, Consumer<String> progress) {
    <S> boolean wantsAnyOf(List<Case<S>> cases) {
        return cases.stream().map(Case::key).anyMatch(plan::wants);
    }

    /** Those of the cases that are wanted; what they run on is there already. */
    <S> void run(String name, Server server, List<Case<S>> cases, S on) {
        var ring = new Ring(server, grounds.database(), plan.pace(), progress);
        var bouts = cases.stream()
                .filter(each -> plan.wants(each.key()))
                .map(each -> bout(each, on))
                .toList();
        results.note(name + ": " + ring.warmUp(bouts));
        for (var bout : bouts) results.add(bout.of().title(), ring.measure(bout));
        results.memory("after all, " + name, Memory.of(server));
    }

    private <S> Bout bout(Case<S> which, S on) {
        var contenders = which.contenders().apply(on);
        contenders.stream()
                .filter(contender -> contender.script().isEmpty())
                .forEach(absent -> results.note(
                        "%s: there is no %s, the site sends no ETag".formatted(which.key(), absent.name())));
        return Bout.of(which, contenders);
    }
}
