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
 * Everything planted once everywhere, between two tenants of its own: what is taken stays there, and would look like a
 * leak to others. Reads come first, for the same reason.
 */
final class Plantings {
    static final Scene SCENE = new Scene();

    private static final Nursery NURSERY = new Nursery(SCENE);
    /** For each operation that changes a thing, the call that leaves it as it is. */
    private static final Map<Operation, Shot> AS_IT_IS = SCENE.surface().operations().stream().filter(each -> each.method().equals("PATCH"))
            .collect(Collectors.toMap(Function.identity(), each -> SCENE.shot(each, Aim.OWN, false)));
    private static final Map<Operation, List<Planting>> DONE = new HashMap<>();

    private Plantings() {
    }

    static synchronized List<Planting> on(Operation operation) throws SQLException {
        if (DONE.isEmpty()) {
            for (var each : operations()) DONE.put(each, plant(each));
        }
        return DONE.get(operation);
    }

    static List<Operation> operations() {
        return SCENE.surface().operations().stream().filter(each -> !planters(each).isEmpty()).sorted(Comparator.comparing(each -> !each.reads())).toList();
    }

    /** The owner and the key where the operation lets them in, else whoever of the tenant it lets in. */
    static List<CallerKind> planters(Operation operation) {
        var admitted = Callers.attackers().stream().filter(caller -> operation.rule().on(caller, Aim.OWN) == Verdict.ADMITTED).toList();
        var strongest = admitted.stream().filter(Callers.strongest()::contains).toList();
        return strongest.isEmpty() || operation.who().contains("ANYONE") ? admitted.stream().limit(1).toList() : strongest;
    }

    private static List<Planting> plant(Operation operation) throws SQLException {
        var done = new ArrayList<Planting>();
        var watch = Watch.over(SCENE, SCENE.there());
        for (var plant : NURSERY.plants(operation)) {
            for (var caller : plant.isLikely(operation) ? planters(operation) : planters(operation).subList(0, 1)) done.add(plant(operation, caller, plant, watch));
        }
        return done;
    }

    private static Planting plant(Operation operation, CallerKind caller, Plant plant, Watch watch) throws SQLException {
        var foreign = shot(operation, plant);
        var before = Rows.of(operation);
        var answer = fire(foreign, caller, plant);
        var after = Rows.of(operation);
        undo(operation, caller, answer);
        var missing = plant.isLikely(operation) && plant.isId() ? shot(operation, plant.with(World.unknownLike(plant.value()))) : foreign;
        var other = missing == foreign ? answer : fire(missing, caller, plant);
        undo(operation, caller, other);
        return new Planting(caller, plant, foreign, answer, missing, other, !before.here().equals(after.here()), !before.there().equals(after.there()),
                watch.in(answer, foreign.toString()).orElse(""));
    }

    private static Shot shot(Operation operation, Plant plant) {
        return plant.in(AS_IT_IS.containsKey(operation) ? AS_IT_IS.get(operation) : SCENE.shot(operation, Aim.OWN, !plant.isInThePath()));
    }

    /** What was planted into a thing would be shown with it ever after. */
    private static void undo(Operation operation, CallerKind caller, Answer answer) {
        if (answer.status() < 300 && AS_IT_IS.containsKey(operation)) AS_IT_IS.get(operation).by(caller.calling(SCENE, operation).orElseThrow());
    }

    /** The rows of both tenants, of which a read is trusted to change none. */
    private record Rows(List<List<String>> here, List<List<String>> there) {
        static Rows of(Operation operation) throws SQLException {
            if (operation.reads()) return new Rows(List.of(), List.of());
            var all = SCENE.tables().fingerprint(SCENE.here(), SCENE.there());
            return new Rows(all.subList(0, all.size() / 2), all.subList(all.size() / 2, all.size()));
        }
    }

    private static Answer fire(Shot shot, CallerKind caller, Plant plant) {
        Tally.attacked(shot.operation(), "something of " + plant.kind() + " in " + plant.place());
        return shot.by(caller.calling(SCENE, shot.operation()).orElseThrow());
    }
}
