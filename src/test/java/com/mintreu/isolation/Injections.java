package com.mintreu.isolation;

import com.mintreu.blackbox.Answer;
import com.mintreu.blackbox.World;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything injected once everywhere, between two tenants of its own: what is taken stays there, and would look like a
 * leak to others. Reads come first, for the same reason.
 */
final class Injections {
    static final TwoTenants TENANTS = new TwoTenants();

    private static final InjectionSites SITES = new InjectionSites(TENANTS);
    /** For each operation that changes a thing, the call that leaves it as it is. */
    private static final Map<Operation, PreparedRequest> AS_IT_IS = TENANTS.surface().operations().stream()
            .filter(each -> each.method().equals("PATCH"))
            .collect(Collectors.toMap(Function.identity(), each -> TENANTS.request(each, IdOrigin.OWN, false)));

    private static final Map<Operation, List<InjectionResult>> DONE = new HashMap<>();

    private Injections() {}

    static synchronized List<InjectionResult> on(Operation operation) throws SQLException {
        if (DONE.isEmpty()) {
            for (var each : operations()) DONE.put(each, inject(each));
        }
        return DONE.get(operation);
    }

    static List<Operation> operations() {
        return TENANTS.surface().operations().stream()
                .filter(each -> !callers(each).isEmpty())
                .sorted(Comparator.comparing(each -> !each.reads()))
                .toList();
    }

    /** The owner and the key where the operation lets them in, else whoever of the tenant it lets in. */
    static List<CallerKind> callers(Operation operation) {
        var admitted = Callers.attackers().stream()
                .filter(caller -> operation.rule().on(caller, IdOrigin.OWN) == Verdict.ADMITTED)
                .toList();
        var strongest = admitted.stream().filter(Callers.strongest()::contains).toList();
        return strongest.isEmpty() || operation.who().contains("ANYONE")
                ? admitted.stream().limit(1).toList()
                : strongest;
    }

    private static List<InjectionResult> inject(Operation operation) throws SQLException {
        var done = new ArrayList<InjectionResult>();
        var watch = Watch.over(TENANTS, TENANTS.there());
        for (var injection : SITES.injections(operation)) {
            var callers = injection.isLikely(operation)
                    ? callers(operation)
                    : callers(operation).subList(0, 1);
            for (var caller : callers) done.add(inject(operation, caller, injection, watch));
        }
        return done;
    }

    private static InjectionResult inject(Operation operation, CallerKind caller, Injection injection, Watch watch)
            throws SQLException {
        var foreign = request(operation, injection);
        var before = Rows.of(operation);
        var answer = attack(foreign, caller, injection);
        var after = Rows.of(operation);
        undo(operation, caller, answer);
        var missing = injection.isLikely(operation) && injection.isId()
                ? request(operation, injection.with(World.unknownLike(injection.value())))
                : foreign;
        var other = missing == foreign ? answer : attack(missing, caller, injection);
        undo(operation, caller, other);
        return new InjectionResult(
                caller,
                injection,
                foreign,
                answer,
                missing,
                other,
                !before.here().equals(after.here()),
                !before.there().equals(after.there()),
                watch.in(answer, foreign.toString()).orElse(""));
    }

    private static PreparedRequest request(Operation operation, Injection injection) {
        return injection.in(
                AS_IT_IS.containsKey(operation)
                        ? AS_IT_IS.get(operation)
                        : TENANTS.request(operation, IdOrigin.OWN, !injection.isInThePath()));
    }

    /** What was injected into a thing would be shown with it ever after. */
    private static void undo(Operation operation, CallerKind caller, Answer answer) {
        if (answer.status() < 300 && AS_IT_IS.containsKey(operation))
            AS_IT_IS.get(operation).by(caller.calling(TENANTS, operation).orElseThrow());
    }

    /** The rows of both tenants, of which a read is trusted to change none. */
    private record Rows(List<List<String>> here, List<List<String>> there) {
        static Rows of(Operation operation) throws SQLException {
            if (operation.reads()) return new Rows(List.of(), List.of());
            var all = TENANTS.tables().fingerprint(TENANTS.here(), TENANTS.there());
            return new Rows(all.subList(0, all.size() / 2), all.subList(all.size() / 2, all.size()));
        }
    }

    private static Answer attack(PreparedRequest request, CallerKind caller, Injection injection) {
        Tally.attacked(request.operation(), "something of " + injection.kind() + " in " + injection.site());
        return request.by(caller.calling(TENANTS, request.operation()).orElseThrow());
    }
}
