package com.mintreu.isolation;

import com.mintreu.blackbox.Answer;
import com.mintreu.blackbox.TestClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An operation called once by every kind of caller with ids of every origin. Several proofs look at the same answers. */
final class AttackMatrix {
    static final TwoTenants TENANTS = new TwoTenants();

    private static final Map<Operation, List<Attempt>> DONE = new HashMap<>();

    /**
     * One call: what it was to be answered and what it was. {@code full}: those who may do everything there are refused in the
     * same way, by a limit that the module sets itself.
     */
    record Attempt(
            CallerKind caller,
            IdOrigin origin,
            Verdict expected,
            PreparedRequest request,
            Answer answer,
            boolean full) {
        boolean isAsExpected() {
            return full || expected.fits(answer);
        }

        @Override
        public String toString() {
            return "%s with %s ids: %s, expected %s, got %s".formatted(caller, origin, request, expected, answer);
        }
    }

    private AttackMatrix() {}

    static synchronized List<Attempt> on(Operation operation) {
        return DONE.computeIfAbsent(operation, AttackMatrix::attack);
    }

    private static List<Attempt> attack(Operation operation) {
        try {
            return attempts(operation);
        } finally {
            if (operation.path().endsWith("operator/clock"))
                TestClock.reset(); // the operator is admitted, and all the others need the time
        }
    }

    private static List<Attempt> attempts(Operation operation) {
        var attempts = new ArrayList<Attempt>();
        for (var origin : operation.rule().origins()) {
            for (var caller : Callers.ALL) {
                var expected = operation.rule().on(caller, origin);
                caller.calling(TENANTS, operation).ifPresent(api -> {
                    var request = TENANTS.request(operation, origin, expected == Verdict.ADMITTED);
                    Tally.attacked(operation, caller + " with " + origin + " ids");
                    var answer = request.by(api);
                    var full = expected == Verdict.ADMITTED && isFull(operation, origin, request, answer);
                    attempts.add(new Attempt(caller, origin, expected, request, answer, full));
                    takeBack(operation, caller, answer);
                });
            }
        }
        return attempts;
    }

    /** The same maker has been let in before, when the fixtures were made. */
    private static boolean isFull(Operation operation, IdOrigin origin, PreparedRequest request, Answer answer) {
        return operation.method().equals("POST")
                && Verdict.mayBeALimit(answer)
                && Verdict.areAlike(answer, request.by(TENANTS.fixtures(origin).maker(operation)));
    }

    /** What an attack was free to make is deleted, where it can be: a module may allow only so many. */
    private static void takeBack(Operation operation, CallerKind caller, Answer answer) {
        if (operation.module().isEmpty() || !operation.method().equals("POST") || answer.status() != 201) return;
        TENANTS.surface().find("DELETE", operation.shape() + "/{}").ifPresent(deletion -> {
            var tenant = TENANTS.tenant(caller.home().isTenant() ? caller.home() : Side.HERE);
            var application = tenant.application(operation.module().get(), caller.target());
            var maker = deletion.who().contains("MEMBER") || deletion.who().contains("OWNER")
                    ? tenant.owner().api().with("Mintreu-Application", application.id())
                    : application.api();
            maker.delete(
                    answer.header("Location").isPresent()
                            ? answer.location().toString()
                            : answer.address() + "/" + answer.id());
        });
    }
}
