package com.mintreu.platform.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.tenancy.Tenancies;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EachTenantTest {
    private static final TenantId ADA = TenantId.of(1);
    private static final TenantId BOB = TenantId.of(2);

    private final Tenancy tenancy = Tenancies.plain();
    private final EachTenant each = new EachTenant();

    @BeforeEach
    void twoTenants() {
        each.tenancy = tenancy;
        each.tenants = new Tenants();
        each.tenants.em = Rows.with(new Rows.Known(ADA, "ada.example"), new Rows.Known(BOB, "bob.example"));
    }

    @Test
    void makesEachCurrentInTurn() {
        var outcome = each.all(tenant -> tenancy.current());

        assertThat(outcome.results())
                .containsExactly(Map.entry(ADA, Optional.of(ADA)), Map.entry(BOB, Optional.of(BOB)));
        assertThat(outcome.failures()).isEmpty();
    }

    @Test
    void restoresTheOneThatWasCurrent() {
        tenancy.makeCurrent(BOB);
        each.all(tenant -> 0);

        assertThat(tenancy.current()).contains(BOB);
    }

    @Test
    void reportsThoseThatFailedAndGoesOn() {
        var outcome = each.all(tenant -> {
            if (tenant.equals(ADA)) throw new IllegalArgumentException("on purpose");
            return tenant;
        });

        assertThat(outcome.results()).containsOnlyKeys(BOB);
        assertThat(outcome.failures()).containsOnlyKeys(ADA);
        assertThat(tenancy.current()).isEmpty();
    }

    @Test
    void runsForOneById() {
        assertThat(each.named(BOB.toString(), tenant -> tenancy.current()).results())
                .containsOnlyKeys(BOB);
    }

    @Test
    void runsForOneByDomain() {
        assertThat(each.named("Ada.Example", tenant -> tenancy.current()).results())
                .containsOnlyKeys(ADA);
    }

    @Test
    void failsClearlyForOneThatIsNotThere() {
        for (var name : List.of("nobody.example", TenantId.of(3).toString())) {
            assertThatThrownBy(() -> each.named(name, tenant -> 0))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining(name);
        }
    }
}
