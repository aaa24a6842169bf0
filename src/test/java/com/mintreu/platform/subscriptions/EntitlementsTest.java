package com.mintreu.platform.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.kernel.cache.CacheMemories;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.rows.Id;
import com.mintreu.kernel.tenancy.Tenancies;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntitlementsTest {
    private static final Instant END = Instant.parse("2026-11-22T12:00:00Z");
    private static final TenantId TENANT = TenantId.of(7);
    private static final Id WIKI = new Id(1);

    private final Entitlements entitlements = new Entitlements();
    private final Tenancy tenancy = Tenancies.plain();
    private List<Entitlement> stored = List.of(new Entitlement(new Id(2), Instant.MAX), new Entitlement(WIKI, END));
    private Instant now = END.minusSeconds(1);
    private int lookUps;

    @BeforeEach
    void connect() {
        entitlements.open(CacheMemories.plain());
        entitlements.tenancy = tenancy;
        entitlements.subscriptions = new Subscriptions() {
            @Override
            List<Entitlement> entitlementsOf(TenantId tenant) {
                assertThat(tenancy.current()).isEmpty();
                lookUps++;
                return tenant.equals(TENANT) ? stored : List.of();
            }
        };
    }

    @Test
    void holdUntilTheyEndThoughTheyAreRemembered() {
        assertThat(entitlements.has(TENANT, WIKI, now)).isTrue();
        now = END.minusNanos(1);
        assertThat(entitlements.has(TENANT, WIKI, now)).isTrue();
        now = END;
        assertThat(entitlements.has(TENANT, WIKI, now)).isFalse();
        now = END.plusNanos(1);
        assertThat(entitlements.has(TENANT, WIKI, now)).isFalse();
        assertThat(lookUps).isEqualTo(1);
    }

    @Test
    void areLookedUpAgainAfterAChange() {
        stored = List.of();
        assertThat(entitlements.has(TENANT, WIKI, now)).isFalse();
        stored = List.of(new Entitlement(WIKI, END));
        entitlements.forget(TENANT);

        assertThat(entitlements.has(TENANT, WIKI, now)).isTrue();
    }

    @Test
    void areOneTenantsAndOneProducts() {
        assertThat(entitlements.has(TenantId.of(8), WIKI, now)).isFalse();
        assertThat(entitlements.has(TENANT, new Id(3), now)).isFalse();
        assertThat(entitlements.has(TENANT, new Id(2), now)).isTrue();
    }

    @Test
    void areAskedForByAProblemOfTheirOwn() {
        assertThatCode(() -> entitlements.require(TENANT, WIKI, now)).doesNotThrowAnyException();
        now = END;
        assertThatThrownBy(() -> entitlements.require(TENANT, WIKI, now))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.view("r"))
                        .extracting("status", "type")
                        .containsExactly(402, "urn:mintreu:problem:subscription-required"));
    }

    @Test
    void leaveTheCallersTenantAsItWas() {
        tenancy.makeCurrent(TENANT);
        entitlements.has(TENANT, WIKI, now);

        assertThat(tenancy.current()).contains(TENANT);
    }
}
