package com.mintreu.platform.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.kernel.json.Json;
import com.mintreu.kernel.problems.Problem;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Instant START = Instant.parse("2026-11-22T10:15:30Z");

    @Test
    void endsWithItsBillingCycle() {
        assertThat(Offers.plan("9.90", BillingCycle.monthly).endOf(START))
                .contains(Instant.parse("2026-12-22T10:15:30Z"));
        assertThat(Offers.plan("9.90", BillingCycle.yearly).endOf(START))
                .contains(Instant.parse("2027-11-22T10:15:30Z"));
    }

    @Test
    void hasNoEndIfItCostsNothing() {
        assertThat(Offers.plan("0", BillingCycle.monthly).endOf(START)).isEmpty();
    }

    @Test
    void isEditedAsItWasOffered() {
        var plan = Offers.plan("9.9", BillingCycle.monthly);
        var edited = EditedPlan.of(plan);
        plan.offer(edited);

        assertThat(EditedPlan.of(plan)).isEqualTo(edited);
        assertThat(edited.price()).isEqualTo("9.90");
    }

    @Test
    void keepsItsFeatures() {
        var plan = Offers.plan("1", BillingCycle.monthly);
        plan.offer(new EditedPlan(" Pro ", "2", "EUR", BillingCycle.yearly, Json.object("{\"posts\":10}")));

        assertThat(plan.name()).isEqualTo("Pro");
        assertThat(plan.features()).isEqualTo("{\"posts\":10}");
    }

    @Test
    void refusesAPriceThatIsNone() {
        assertThatThrownBy(() -> Offers.plan("cheap", BillingCycle.monthly)).isInstanceOf(Problem.class);
    }
}
