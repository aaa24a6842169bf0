package com.mintreu.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation, called by every kind of caller with ids of every origin, answers as its access rule says. */
@ExtendWith(Tally.class)
class RouteMatrixIT {

    static Stream<Operation> operations() {
        return Barrage.SCENE.surface().operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void admitsWhomItsRuleAdmits(Operation operation) {
        var leaks = new Leaks();
        var hits = Barrage.on(operation);
        hits.stream().filter(hit -> !hit.isAsExpected()).forEach(leaks::add);
        leaks.none();
        assertThat(hits).as("calls of %s", operation).anyMatch(hit -> hit.expected() == Verdict.ADMITTED);
    }
}
