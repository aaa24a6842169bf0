package com.mintreu.platform.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.platform.catalog.BillingCycle;
import com.mintreu.platform.catalog.Offers;
import com.mintreu.platform.catalog.Plan;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SubscriptionTest {
    private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");
    private static final Instant END = Instant.parse("2026-02-28T12:00:00Z");

    private final Plan plan = Offers.plan("9.90", BillingCycle.monthly);
    private final Subscription subscription = new Subscription(TenantId.of(7), plan, START);

    @Test
    void isLiveUntilItExpires() {
        var entitlement = subscription.entitlement();
        var product = plan.product().id();

        assertThat(entitlement.covers(product, START)).isTrue();
        assertThat(entitlement.covers(product, END.minusNanos(1_000))).isTrue();
        assertThat(entitlement.covers(product, END)).isFalse();
        assertThat(entitlement.covers(product, END.plusSeconds(1))).isFalse();
    }

    @Test
    void entitlesToItsProductAlone() {
        assertThat(subscription.entitlement().covers(Id.next(), START)).isFalse();
    }

    @Test
    void isLiveForEverIfItCostsNothing() {
        var free = Offers.plan("0", BillingCycle.monthly);
        var entitlement = new Subscription(TenantId.of(7), free, START).entitlement();

        assertThat(entitlement.covers(free.product().id(), START.plusSeconds(1_000_000_000_000L)))
                .isTrue();
    }

    @Test
    void isActiveFromTheStart() {
        assertThat(subscription.status()).isEqualTo(Subscription.Status.active);
        assertThat(subscription.expiresAt()).contains(END);
        assertThat(subscription.tenant()).isEqualTo(new Id(7));
    }
}
