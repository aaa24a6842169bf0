package com.mintreu.platform.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.kernel.tenancy.NoTenantException;
import com.mintreu.kernel.tenancy.Tenancies;
import com.mintreu.kernel.tenancy.Tenancy;
import com.mintreu.kernel.tenancy.TenantId;
import com.mintreu.platform.tenants.KnownTenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private static final Logger LOG = Logger.getLogger(Background.class.getName());
    private static final TenantId ADA = TenantId.of(1);
    private static final TenantId BOB = TenantId.of(2);
    private static final TenantId GONE = TenantId.of(3);

    private final Tenancy tenancy = Tenancies.plain();
    private final Background background = new Background();
    private final List<Optional<TenantId>> seen = new ArrayList<>();

    /** Belongs to the platform, whoever hands it over. */
    @PlatformWide
    private final class Cleaning implements Work {
        @Override
        public void run() {
            seen.add(tenancy.current());
        }
    }

    @BeforeAll
    static void failInSilence() {
        LOG.setLevel(Level.OFF);
    }

    @BeforeEach
    void twoTenants() {
        background.tenancy = tenancy;
        background.tenants = KnownTenants.of(ADA, BOB);
    }

    @AfterEach
    void stop() {
        background.stop();
    }

    @Test
    void carriesTheTenantThatWasCurrentWhenItWasAskedFor() throws InterruptedException {
        var gate = new CountDownLatch(1);
        tenancy.makeCurrent(ADA);
        var blocker = background.hand(() -> await(gate));
        var work = background.hand(this::note);
        tenancy.makeCurrent(BOB);
        gate.countDown();
        blocker.join();
        work.join();

        assertThat(seen).containsExactly(Optional.of(ADA));
        assertThat(tenancy.current()).contains(BOB);
    }

    @Test
    void forgetsTheTenantAfterwards() {
        tenancy.runAs(ADA, () -> background.hand(this::note)).join();
        background.hand(new Cleaning()).join();

        assertThat(seen).containsExactly(Optional.of(ADA), Optional.empty());
    }

    @Test
    void platformWideWorkForgetsWhateverTenantWasCurrent() {
        tenancy.runAs(ADA, () -> background.hand(new Cleaning())).join();

        assertThat(seen).containsExactly(Optional.empty());
    }

    @Test
    void isTenantAwareUnlessItSaysOtherwiseAndThenNeedsATenant() {
        assertThatThrownBy(() -> background.hand(this::note)).isInstanceOf(NoTenantException.class);
        assertThat(seen).isEmpty();
    }

    @Test
    void failsClearlyWhenTheTenantIsGone() {
        var work = tenancy.runAs(GONE, () -> background.hand(this::note));

        assertThatThrownBy(work::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(TenantGoneException.class)
                .hasMessageContaining(GONE.toString());
        assertThat(seen).isEmpty();
    }

    @Test
    void looksTheTenantUpAfreshWhenTheWorkBegins() {
        var gate = new CountDownLatch(1);
        tenancy.runAs(ADA, () -> background.hand(() -> await(gate)));
        var work = tenancy.runAs(BOB, () -> background.hand(this::note));
        background.tenants = KnownTenants.of(ADA);
        gate.countDown();

        assertThatThrownBy(work::join).hasCauseInstanceOf(TenantGoneException.class);
    }

    @Test
    void failedWorkOfSeveralTenantsIsHandedOverAgainAsEachOfThem() {
        for (var tenant : List.of(ADA, BOB))
            tenancy.runAs(tenant, () -> background.hand(this::fail))
                    .exceptionally(failed -> null)
                    .join();
        for (var tenant : List.of(ADA, BOB))
            tenancy.runAs(tenant, () -> background.hand(this::note)).join();

        assertThat(seen).containsExactly(Optional.of(ADA), Optional.of(BOB));
    }

    @Test
    void refusesWorkWhenTooMuchWaits() {
        var gate = new CountDownLatch(1);
        tenancy.makeCurrent(ADA);
        assertThatThrownBy(() -> {
                    for (var i = 0; i < 2_000; i++) background.hand(() -> await(gate));
                })
                .isInstanceOf(RejectedExecutionException.class);
        gate.countDown();
    }

    private void note() {
        seen.add(tenancy.current());
    }

    private void fail() {
        throw new IllegalArgumentException("on purpose");
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
