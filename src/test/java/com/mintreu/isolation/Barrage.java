package com.mintreu.isolation;

import com.mintreu.blackbox.Answer;
import com.mintreu.blackbox.TestClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An operation called once by every kind of caller with ids of every origin. Several proofs look at the same answers. */
final class Barrage {
    static final Scene SCENE = new Scene();

    private static final Map<Operation, List<Hit>> FIRED = new HashMap<>();

    /** One call: what it was to be answered and what it was. */
    record Hit(CallerKind caller, Aim aim, Verdict expected, Shot shot, Answer answer) {
        @Override
        public String toString() {
            return "%s with %s ids: %s, expected %s, got %s".formatted(caller, aim, shot, expected, answer);
        }
    }

    private Barrage() {
    }

    static synchronized List<Hit> on(Operation operation) {
        return FIRED.computeIfAbsent(operation, Barrage::fire);
    }

    private static List<Hit> fire(Operation operation) {
        try {
            return hits(operation);
        } finally {
            if (operation.path().endsWith("operator/clock")) TestClock.reset(); // the operator is admitted, and all the others need the time
        }
    }

    private static List<Hit> hits(Operation operation) {
        var hits = new ArrayList<Hit>();
        for (var aim : operation.rule().aims()) {
            for (var caller : Callers.ALL) {
                var expected = operation.rule().on(caller, aim);
                caller.calling(SCENE, operation).ifPresent(api -> {
                    var shot = SCENE.shot(operation, aim, expected == Verdict.ADMITTED);
                    Tally.attacked(operation, caller + " with " + aim + " ids");
                    hits.add(new Hit(caller, aim, expected, shot, shot.by(api)));
                });
            }
        }
        return hits;
    }
}
