package com.mintreu.siege;

import com.mintreu.siege.attack.Attackers;
import com.mintreu.siege.attack.Tally;
import com.mintreu.siege.cases.Case;
import com.mintreu.siege.cases.Cases;
import com.mintreu.siege.cases.Check;
import com.mintreu.siege.cases.Ground;
import com.mintreu.siege.honest.Callers;
import com.mintreu.siege.honest.HealthProbe;
import com.mintreu.siege.report.Row;
import com.mintreu.siege.servers.Apache;
import com.mintreu.siege.servers.Container;
import com.mintreu.siege.servers.Database;
import com.mintreu.siege.world.World;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;

/** Runs cases on one container, which is started anew for the next one if it did not survive. */
final class Assault {
    private static final int ROUNDS_WITHOUT_P99 = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(8);

    private final Plan plan;
    private final Container container;
    private final Database database;
    private final World world;
    private boolean isBroken;
    private double quiet = Double.POSITIVE_INFINITY;

    Assault(Plan plan, Container container, Database database, World world) {
        this.plan = plan;
        this.container = container;
        this.database = database;
        this.world = world;
    }

    /** What all other cases are compared with, so it comes first. */
    Row quiet() {
        warmUp();
        return attack(Cases.QUIET, container.address());
    }

    Row run(Case which) {
        var row = played(which);
        isBroken = row.isDeadly();
        return row;
    }

    private Row played(Case which) {
        try {
            if (isBroken) restart();
            return which.isBehindApache() ? attackThroughApache(which) : attack(which, container.address());
        } catch (RuntimeException e) {
            return Row.notPlayed(which, e);
        }
    }

    private void restart() {
        container.restart();
        warmUp();
    }

    private void warmUp() {
        new Callers(container.address(), world.honest()).run(WARM_UP);
    }

    private Row attackThroughApache(Case which) {
        try (var apache = Apache.start(plan.folder().resolve("apache"), container.port())) {
            return attack(which, apache.address());
        }
    }

    private Row attack(Case which, InetSocketAddress address) {
        var honest = new Callers(address, world.honest());
        var closings = new ArrayList<AutoCloseable>();
        var attacks =
                which.attacks().apply(new Ground(world.mallory(), container.maxConnections(), database, closings::add));
        var tally = new Tally();
        var judgement = new Judgement(new Row(which, tally), container, quiet);
        var rounds = which.checks().contains(Check.P99) ? plan.rounds() : Math.min(plan.rounds(), ROUNDS_WITHOUT_P99);
        try (var health = HealthProbe.start(container.health())) {
            closings.addAll(attacks.stream()
                    .map(attack -> Attackers.start(address, attack, tally))
                    .toList());
            var samples = honest.run(plan.round().multipliedBy(rounds));
            var p99 = samples.p99(plan.round(), rounds);
            judgement.duringAttack(samples, p99, health.slowest());
            if (which == Cases.QUIET) quiet = p99;
        } finally {
            closings.forEach(Assault::close);
        }
        judgement.afterAttack(which.recovery(), () -> isServed(honest));
        if (!judgement.row().isDeadly()) judgement.expectations(which.expectations(), tally, world.mallory(), database);
        return judgement.row();
    }

    private boolean isServed(Callers honest) {
        return HealthProbe.isAlive(container.health()) && honest.areServedWithin(HealthProbe.LIMIT);
    }

    private static void close(AutoCloseable what) {
        try {
            what.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
