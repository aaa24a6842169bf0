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

    /**
     * One call: what it was to be answered and what it was. {@code full}: those who may do everything there are refused in the
     * same way, by a limit that the module sets itself.
     */
    record Hit(CallerKind caller, Aim aim, Verdict expected, Shot shot, Answer answer, boolean full) {
        boolean isAsExpected() {
            return full || expected.fits(answer);
        }

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
                    var answer = shot.by(api);
                    hits.add(new Hit(caller, aim, expected, shot, answer, expected == Verdict.ADMITTED && isFull(operation, aim, shot, answer)));
                    takeBack(operation, caller, answer);
                });
            }
        }
        return hits;
    }

    /** The same maker has been let in before, when the scene was set. */
    private static boolean isFull(Operation operation, Aim aim, Shot shot, Answer answer) {
        return operation.method().equals("POST") && Verdict.mayBeALimit(answer) && Verdict.areAlike(answer, shot.by(SCENE.stock(aim).maker(operation)));
    }

    /** What an attack was free to make is deleted, where it can be: a module may allow only so many. */
    private static void takeBack(Operation operation, CallerKind caller, Answer answer) {
        if (operation.module().isEmpty() || !operation.method().equals("POST") || answer.status() != 201) return;
        SCENE.surface().find("DELETE", operation.shape() + "/{}").ifPresent(deletion -> {
            var party = SCENE.party(caller.home().isTenant() ? caller.home() : Side.HERE);
            var application = party.application(operation.module().get(), caller.place());
            var maker = deletion.who().contains("MEMBER") || deletion.who().contains("OWNER") ? party.owner().api().with("Mintreu-Application", application.id()) : application.api();
            maker.delete(answer.location().toString());
        });
    }
}
