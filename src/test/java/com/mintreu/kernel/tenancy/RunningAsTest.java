package com.mintreu.kernel.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RunningAsTest {
    private static final TenantId ADA = TenantId.of(1);
    private static final TenantId BOB = TenantId.of(2);

    private final Tenancy tenancy = new Tenancy(List.of());
    private final Supplier<Optional<TenantId>> whoIsIt = tenancy::current;
    private final Supplier<Void> failing = () -> {
        throw new IllegalArgumentException("on purpose");
    };

    @Test
    void aTenantRestoresNobody() {
        assertThat(tenancy.runAs(ADA, whoIsIt)).contains(ADA);
        assertThat(tenancy.current()).isEmpty();
    }

    @Test
    void aTenantRestoresTheOneBefore() {
        tenancy.makeCurrent(BOB);

        assertThat(tenancy.runAs(ADA, whoIsIt)).contains(ADA);
        assertThat(tenancy.current()).contains(BOB);
    }

    @Test
    void aTenantRestoresTheOneBeforeWhenTheActionThrows() {
        tenancy.makeCurrent(BOB);

        assertThatThrownBy(() -> tenancy.runAs(ADA, failing)).hasMessage("on purpose");
        assertThat(tenancy.current()).contains(BOB);
    }

    @Test
    void thePlatformIsNobodyAndRestoresTheOneBefore() {
        tenancy.makeCurrent(BOB);

        assertThat(tenancy.asPlatform(whoIsIt)).isEmpty();
        assertThat(tenancy.current()).contains(BOB);
    }

    @Test
    void thePlatformRestoresTheOneBeforeWhenTheActionThrows() {
        tenancy.makeCurrent(BOB);

        assertThatThrownBy(() -> tenancy.asPlatform(failing)).hasMessage("on purpose");
        assertThat(tenancy.current()).contains(BOB);
    }

    @Test
    void blocksNest() {
        var inner = tenancy.runAs(ADA, () -> tenancy.asPlatform(() -> tenancy.runAs(BOB, whoIsIt)));
        var after = tenancy.runAs(ADA, () -> {
            tenancy.asPlatform(whoIsIt);
            return tenancy.current();
        });

        assertThat(inner).contains(BOB);
        assertThat(after).contains(ADA);
        assertThat(tenancy.current()).isEmpty();
    }

    @Test
    void anActionThatSwitchesOrForgetsDoesNoHarmOutside() {
        tenancy.makeCurrent(ADA);
        tenancy.runAs(BOB, () -> {
            tenancy.forget();
            return null;
        });

        assertThat(tenancy.current()).contains(ADA);
    }

    @Test
    void aBoundActionRunsAsTheTenantItWasBoundFor() {
        tenancy.makeCurrent(ADA);
        var bound = tenancy.bound(whoIsIt);
        tenancy.makeCurrent(BOB);

        assertThat(bound.get()).contains(ADA);
        assertThat(tenancy.current()).contains(BOB);
    }

    @Test
    void anActionBoundForNobodyRunsAsNobody() {
        var bound = tenancy.bound(whoIsIt);
        tenancy.makeCurrent(BOB);

        assertThat(bound.get()).isEmpty();
        assertThat(tenancy.current()).contains(BOB);
    }

    @Test
    void aBoundActionThatThrowsRestoresToo() {
        tenancy.makeCurrent(ADA);
        var bound = tenancy.bound(failing);
        tenancy.makeCurrent(BOB);

        assertThatThrownBy(bound::get).hasMessage("on purpose");
        assertThat(tenancy.current()).contains(BOB);
    }
}
