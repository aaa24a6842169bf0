package com.mintreu.bench.rounds;

import com.mintreu.bench.servers.DatabaseServer;
import com.mintreu.bench.servers.Server;
import com.mintreu.bench.servers.Spent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Where bouts take place: one Tomcat and its database. */
public final class Ring {
    private static final int WARMING = 8;
    private static final Duration SLICE = Duration.ofMillis(400);

    private final Server server;
    private final DatabaseServer database;
    private final Pace pace;
    private final Consumer<String> progress;

    public Ring(Server server, DatabaseServer database, Pace pace, Consumer<String> progress) {
        this.server = server;
        this.database = database;
        this.pace = pace;
        this.progress = progress;
    }

    /** Takes all contenders of all bouts in turn; the result is a sentence that tells how warm they are. */
    public String warmUp(List<Bout> bouts) {
        progress.accept("warm-up: %d s at the most".formatted(pace.cap().toSeconds()));
        var lanes = bouts.stream().flatMap(bout -> bout.lanes().stream()).toList();
        var warmUp = new WarmUp(pace.cap());
        while (!warmUp.isOver()) {
            var before = Spent.soFar(server, database);
            var perSecond = lanes.stream()
                    .mapToDouble(lane -> lane.load().run(WARMING, SLICE).perSecond())
                    .sum();
            warmUp.turn(perSecond, Spent.soFar(server, database).since(before).compiling());
        }
        return warmUp.toString();
    }

    /** The medians for each number of connections and contender. */
    public List<Figures> measure(Bout bout) {
        var figures = new ArrayList<Figures>();
        for (var connections : bout.of().connections().isEmpty()
                ? pace.connections()
                : bout.of().connections()) figures.addAll(rounds(bout, connections));
        return figures;
    }

    private List<Figures> rounds(Bout bout, int connections) {
        var lanes = bout.lanes();
        progress.accept("%s at %d connections: %d rounds of %d contenders"
                .formatted(bout.of().key(), connections, pace.rounds(), lanes.size()));
        var perLane = lanes.stream().map(lane -> new ArrayList<Figures>()).toList();
        for (var round = 0; round < pace.rounds(); round++) {
            for (var turn = 0; turn < lanes.size(); turn++) {
                var next = (turn + round) % lanes.size();
                perLane.get(next).add(measure(bout.of(), lanes.get(next), connections));
            }
        }
        return perLane.stream().map(Medians::of).toList();
    }

    private Figures measure(Case<?> which, Lane lane, int connections) {
        var before = Spent.soFar(server, database);
        var slice = lane.load().run(connections, pace.slice());
        return Figures.of(
                which,
                lane.contender(),
                connections,
                slice,
                Spent.soFar(server, database).since(before));
    }
}
