package com.mintreu.isolation;

import com.mintreu.blackbox.Api;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one has been shown is no answer for another: nobody's ETag is taken from anybody else, nor is what is kept for visitors. */
@ExtendWith(Tally.class)
class ETagsIT {
    private static final TwoTenants TENANTS = AttackMatrix.TENANTS;

    static Stream<Operation> readsOfModules() {
        return TENANTS.surface().operations().stream()
                .filter(each -> each.module().isPresent() && each.reads());
    }

    @ParameterizedTest
    @MethodSource("readsOfModules")
    void ofAnotherTenantIsWorthNothing(Operation operation) {
        var leaks = new Leaks();
        for (var tag : tags(operation, TENANTS.fixtures(IdOrigin.FOREIGN))) {
            for (var caller : Callers.attackers()) {
                for (var origin : List.of(IdOrigin.OWN, IdOrigin.FOREIGN))
                    attack(operation, caller, origin, tag, "another tenant's ETag", leaks);
            }
        }
        leaks.none();
    }

    @ParameterizedTest
    @MethodSource("readsOfModules")
    void ofAnotherApplicationIsWorthNothing(Operation operation) {
        var leaks = new Leaks();
        for (var tag : tags(operation, TENANTS.fixtures(IdOrigin.SIBLINGS))) {
            Callers.attackers().stream()
                    .filter(caller -> caller.target() == TargetApplication.FIRST)
                    .forEach(caller ->
                            attack(operation, caller, IdOrigin.OWN, tag, "another application's ETag", leaks));
        }
        leaks.none();
    }

    /** As everybody sees it who may: whoever keeps them keeps them now. */
    private static List<String> tags(Operation operation, Fixtures fixtures) {
        var path = operation.at(fixtures.ids(operation));
        var application = fixtures.tenant().application(operation.module().orElseThrow(), fixtures.target());
        var visitor = Api.anyone().atHost(fixtures.tenant().domain()).with("Mintreu-Application", application.id());
        return Stream.of(fixtures.maker(operation), visitor, visitor)
                .map(caller -> caller.get(path).header("ETag"))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static void attack(
            Operation operation, CallerKind caller, IdOrigin origin, String tag, String what, Leaks leaks) {
        var request = PreparedRequest.at(operation, TENANTS.ids(operation, origin, false))
                .withHeader("If-None-Match", tag);
        Tally.attacked(operation, caller + " with " + origin + " ids and " + what);
        caller.calling(TENANTS, operation)
                .map(request::by)
                .filter(answer -> answer.status() == 304)
                .ifPresent(answer -> leaks.add("%s by %s: %s", request, caller, answer));
    }
}
