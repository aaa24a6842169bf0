package com.mintreu.bench;

import com.mintreu.bench.cases.FirstCall;
import com.mintreu.bench.load.Request;
import com.mintreu.bench.report.Results;
import com.mintreu.bench.servers.Memory;
import com.mintreu.bench.servers.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** From the start of Tomcat's process to the first page of ten posts, the schema being up to date: the WAR alone, and the floor alone. */
final class Starts {
    static final String KEY = "start";

    private static final int TIMES = 5;

    private final Grounds grounds;
    private final Results results;
    private final Consumer<String> progress;

    Starts(Grounds grounds, Results results, Consumer<String> progress) {
        this.grounds = grounds;
        this.results = results;
        this.progress = progress;
    }

    void run() {
        var world = grounds.small();
        var ours = new ArrayList<Double>();
        var floors = new ArrayList<Double>();
        progress.accept(KEY + ": %d times each".formatted(TIMES));
        for (var time = 0; time < TIMES; time++) {
            ours.add(start(grounds.war("war", world), FirstCall.ofWar(world)));
            floors.add(start(grounds.floor(world), FirstCall.ofFloor(world)));
        }
        results.start("war", median(ours));
        results.start("floor", median(floors));
    }

    private double start(Site site, Request request) {
        try (var server = grounds.launch(KEY, List.of(site), 100)) {
            var seconds = server.awaitOk(site.port(), request);
            results.memory("after its start: " + site.name(), Memory.of(server));
            return seconds;
        }
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
