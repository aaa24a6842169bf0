package com.mintreu.platform.selftests;

import com.mintreu.kernel.problems.Problem;
import com.mintreu.platform.catalog.Catalog;
import com.mintreu.platform.modules.Modules;
import com.mintreu.platform.tenants.PlatformDomain;
import com.mintreu.platform.web.routes.Route;
import com.mintreu.platform.web.routes.RouteTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Removes what an earlier one left that was killed, makes two throw-away tenants, lets each reach for what is the other's through every reading call, and removes them. */
@ApplicationScoped
class Selftest {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Inject
    InProcess calls;

    @Inject
    RouteTable routes;

    @Inject
    Modules modules;

    @Inject
    Catalog catalog;

    @Inject
    PlatformDomain platformDomain;

    @Inject
    Removal removal;

    @Inject
    Leftovers leftovers;

    private final ReentrantLock one = new ReentrantLock();

    Report run() {
        if (!one.tryLock())
            throw Problem.conflict("selftest-running", "A self-test is running already; wait for its end.");
        var platformHost = platformDomain.name();
        var first = new Side(calls, platformHost);
        var second = new Side(calls, platformHost);
        try {
            leftovers.remove();
            var skipped = new ArrayList<String>();
            prepare(first, skipped);
            prepare(second, new ArrayList<>());
            return attack(first, second, platformHost, skipped);
        } finally {
            removal.remove(first);
            removal.remove(second);
            one.unlock();
        }
    }

    private void prepare(Side side, List<String> skipped) {
        side.settle();
        for (var key : modules.keys()) {
            catalog.planOf(key)
                    .ifPresentOrElse(
                            plan -> side.use(
                                    key, plan.product().slug(), plan.id().toString()),
                            () -> skipped.add("module " + key + ": no plan of it is on sale"));
        }
        var waiting = new ArrayList<>(routes.all().stream()
                .filter(route -> route.method().equals("POST")
                        && route.module()
                                .filter(key -> !side.asKey(key).isEmpty())
                                .isPresent())
                .toList());
        while (waiting.removeIf(side::fillWith)) continue; // what needs another thing first is tried again
        waiting.forEach(route -> skipped.add("POST " + route.path() + ": no sample"));
    }

    private Report attack(Side first, Side second, String platformHost, List<String> skipped) {
        var reading = routes.all().stream()
                .filter(route -> READING.contains(route.method()))
                .toList();
        var leaks = new ArrayList<Report.Leak>();
        var attacks = 0;
        for (var route : reading) {
            attacks = Math.max(
                    attacks, Attack.on(route, first, second, platformHost).size());
            attack(route, first, second, platformHost, leaks);
            attack(route, second, first, platformHost, leaks);
        }
        return new Report(reading.size(), attacks, List.copyOf(leaks), List.copyOf(skipped));
    }

    private void attack(Route route, Side attacker, Side victim, String platformHost, List<Report.Leak> leaks) {
        var path = victim.fill(route.path());
        for (var attack : Attack.on(route, attacker, victim, platformHost)) {
            var reply = calls.send(attack.call(route, path));
            var shows = (reply.body() + reply.headers()).contains(victim.marker);
            var admits = reply.status() < 300 && victim.owns(path);
            if (shows || admits)
                leaks.add(new Report.Leak(route.method(), route.path(), attack.name(), reply.status()));
        }
    }
}
