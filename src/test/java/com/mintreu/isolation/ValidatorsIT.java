package com.mintreu.isolation;

import com.mintreu.blackbox.Api;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one has been shown is no answer for another: nobody's validator is taken from anybody else, nor is what is kept for visitors. */
@ExtendWith(Tally.class)
class ValidatorsIT {
    private static final Scene SCENE = Barrage.SCENE;

    static Stream<Operation> readsOfModules() {
        return SCENE.surface().operations().stream().filter(each -> each.module().isPresent() && each.reads());
    }

    @ParameterizedTest
    @MethodSource("readsOfModules")
    void ofAnotherTenantIsWorthNothing(Operation operation) {
        var leaks = new Leaks();
        for (var tag : tags(operation, SCENE.stock(Aim.FOREIGN))) {
            for (var caller : Callers.attackers()) {
                for (var aim : List.of(Aim.OWN, Aim.FOREIGN)) attack(operation, caller, aim, tag, "another tenant's validator", leaks);
            }
        }
        leaks.none();
    }

    @ParameterizedTest
    @MethodSource("readsOfModules")
    void ofAnotherApplicationIsWorthNothing(Operation operation) {
        var leaks = new Leaks();
        for (var tag : tags(operation, SCENE.stock(Aim.SIBLINGS))) {
            Callers.attackers().stream().filter(caller -> caller.place() == Place.FIRST).forEach(caller -> attack(operation, caller, Aim.OWN, tag, "another application's validator", leaks));
        }
        leaks.none();
    }

    /** As everybody sees it who may: whoever keeps them keeps them now. */
    private static List<String> tags(Operation operation, Stock stock) {
        var path = operation.at(stock.ids(operation));
        var visitor = Api.anyone().atHost(stock.party().domain()).with("Mintreu-Application", stock.party().application(operation.module().orElseThrow(), stock.place()).id());
        return Stream.of(stock.maker(operation), visitor, visitor).map(caller -> caller.get(path).header("ETag")).flatMap(Optional::stream).distinct().toList();
    }

    private static void attack(Operation operation, CallerKind caller, Aim aim, String tag, String what, Leaks leaks) {
        var shot = Shot.at(operation, SCENE.ids(operation, aim, false)).withHeader("If-None-Match", tag);
        Tally.attacked(operation, caller + " with " + aim + " ids and " + what);
        caller.calling(SCENE, operation).map(shot::by).filter(answer -> answer.status() == 304).ifPresent(answer -> leaks.add("%s by %s: %s", shot, caller, answer));
    }
}
