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
        return AttackMatrix.TENANTS.surface().operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void admitsWhomItsRuleAdmits(Operation operation) {
        var leaks = new Leaks();
        var attempts = AttackMatrix.on(operation);
        attempts.stream().filter(attempt -> !attempt.isAsExpected()).forEach(leaks::add);
        leaks.none();
        assertThat(attempts).as("calls of %s", operation).anyMatch(attempt -> attempt.expected() == Verdict.ADMITTED);
    }
}
