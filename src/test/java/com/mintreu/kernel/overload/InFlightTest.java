package com.mintreu.kernel.overload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.kernel.problems.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InFlightTest {
    private final Budget budget = Budgets.of(1_000, 3);

    @AfterEach
    void leave() {
        InFlight.leave();
    }

    @Test
    void givesBackEverythingAtItsEnd() {
        var request = budget.open("203.0.113.1");
        request.grow(500);
        request.charge("a tenant");
        request.close();
        request.close();

        assertThat(budget.memory().used()).isZero();
        assertThat(budget.requests().used()).isZero();
    }

    @Test
    void isRefusedWhatItsAddressHasNotLeft() {
        var first = budget.open("203.0.113.1");
        assertThat(first.grow(600)).isEmpty();

        assertThat(budget.open("203.0.113.1").grow(1)).contains(Shortage.memoryOfOne);
        assertThat(budget.open("203.0.113.2").grow(400)).isEmpty();
        assertThat(budget.open("203.0.113.3").grow(1)).contains(Shortage.memory);
    }

    @Test
    void isRefusedWhatItsTenantHasNotLeft() {
        var first = budget.open("203.0.113.1");
        first.charge("a tenant");
        first.grow(600);
        var second = budget.open("203.0.113.2");
        second.charge("a tenant");

        assertThat(second.grow(1)).contains(Shortage.memoryOfOne);
        assertThat(budget.memory().used()).isEqualTo(600);
    }

    @Test
    void wasReadBeforeItsTenantWasKnown() {
        var first = budget.open("203.0.113.1");
        first.grow(500);
        first.charge("a tenant");
        var second = budget.open("203.0.113.2");
        second.grow(200);

        assertThatThrownBy(() -> second.charge("a tenant"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(503));
        assertThat(second.tenant()).isEmpty();
    }

    @Test
    void isOneOfSoManyOfItsAddress() {
        for (var i = 0; i < 3; i++) budget.open("203.0.113.1");

        assertThatThrownBy(() -> budget.open("203.0.113.1")).isInstanceOf(Problem.class);
        assertThatCode(() -> budget.open("203.0.113.2")).doesNotThrowAnyException();
        for (var i = 0; i < 10; i++) budget.open(null);
    }

    @Test
    void keepsWhatItStillHolds() {
        var request = budget.open("203.0.113.1");
        request.grow(600);
        request.shrinkTo(100);

        assertThat(budget.memory().used()).isEqualTo(100);
        assertThat(request.grow(500)).isEmpty();
    }

    @Test
    void isThatOfTheThread() {
        budget.open("203.0.113.1").enter();

        InFlight.take(600);
        assertThatThrownBy(() -> InFlight.take(1))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.headers()).containsKey("Retry-After"));
        InFlight.leave();
        assertThatCode(() -> InFlight.take(1_000_000)).doesNotThrowAnyException();
    }
}
