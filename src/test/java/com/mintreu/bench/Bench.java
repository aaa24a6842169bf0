package com.mintreu.bench;

import com.mintreu.bench.cases.LargeCases;
import com.mintreu.bench.cases.PoolCases;
import com.mintreu.bench.cases.SmallCases;
import com.mintreu.bench.report.Report;
import com.mintreu.bench.report.Results;
import com.mintreu.bench.servers.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The command: one stage after the other, each with its own Tomcat, then the report. */
public final class Bench {
    private static final long BEGIN = System.nanoTime();
    private static final Consumer<String> PROGRESS =
            sentence -> System.out.printf("%4d s  %s%n", (System.nanoTime() - BEGIN) / 1_000_000_000, sentence);

    private final Plan plan;
    private final Grounds grounds;
    private final Results results = new Results();
    private final Stage stage;

    private Bench(Plan plan, Grounds grounds) {
        this.plan = plan;
        this.grounds = grounds;
        this.stage = new Stage(plan, grounds, results, PROGRESS);
    }

    public static void main(String[] arguments) {
        var plan = Plan.of(arguments);
        try (var grounds = new Grounds(plan, PROGRESS)) {
            new Bench(plan, grounds).run();
        }
    }

    private void run() {
        if (stage.wantsAnyOf(SmallCases.ALL)) small();
        if (plan.wants(Starts.KEY)) new Starts(grounds, results, PROGRESS).run();
        if (stage.wantsAnyOf(PoolCases.ALL)) pools();
        if (stage.wantsAnyOf(LargeCases.ALL)) large();
        Report.give(results, plan.folder(), System.out);
    }

    private void small() {
        var world = grounds.small();
        var builds = new ArrayList<>(List.of(grounds.war("war", world)));
        plan.other().ifPresent(war -> builds.add(Site.of("other", war, world.settings())));
        var floor = grounds.floor(world);
        var sites = new ArrayList<>(builds);
        sites.add(floor);
        try (var server = grounds.start("small", sites)) {
            var cases = new SmallCases(world, builds, floor);
            cases.comparisons().forEach(results::note);
            stage.run(
                    "small (" + String.join(", ", sites.stream().map(Site::name).toList()) + ")",
                    server,
                    SmallCases.ALL,
                    cases);
        }
    }

    private void pools() {
        var world = grounds.small();
        var sites = List.of(
                grounds.war("pool3", world).with("mintreu.database.pool", "3"),
                grounds.war("pool20", world).with("mintreu.database.pool", "20"));
        try (var server = grounds.start("pools", sites)) {
            stage.run("pools (pool3, pool20)", server, PoolCases.ALL, new PoolCases(world, sites));
        }
    }

    private void large() {
        var few = grounds.small();
        var many = grounds.large();
        var amongFew = grounds.war("few", few);
        var amongMany = grounds.war("many", many);
        try (var server = grounds.start("large", List.of(amongFew, amongMany))) {
            stage.run("large (few, many)", server, LargeCases.ALL, new LargeCases(few, amongFew, many, amongMany));
        }
    }
}
