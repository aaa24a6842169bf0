package com.mintreu.kernel.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurrentTenantTest {
    private static final TenantId ADA = TenantId.of(1);
    private static final TenantId BOB = TenantId.of(2);

    private final List<String> seen = new ArrayList<>();
    private final Tenancy tenancy = new Tenancy(List.of(new Noting("log"), new Noting("cache"), new Noting("cache 2")));

    /** A switch task with a parameter. */
    private final class Noting implements SwitchTask {
        private final String name;

        Noting(String name) {
            this.name = name;
        }

        @Override
        public void arrive(TenantId tenant) {
            seen.add(name + " arrives at " + tenant.value());
        }

        @Override
        public void leave(TenantId tenant) {
            seen.add(name + " leaves " + tenant.value());
        }
    }

    @Test
    void canBeReadAndAskedFor() {
        tenancy.makeCurrent(ADA);

        assertThat(tenancy.current()).contains(ADA);
        assertThat(tenancy.required()).isEqualTo(ADA);
        assertThat(tenancy.isCurrent(ADA)).isTrue();
        assertThat(tenancy.isCurrent(BOB)).isFalse();
    }

    @Test
    void canBeForgotten() {
        tenancy.makeCurrent(ADA);
        tenancy.forget();

        assertThat(tenancy.current()).isEmpty();
        assertThat(tenancy.isCurrent(ADA)).isFalse();
    }

    @Test
    void whatNeedsATenantIsRefusedWithItsOwnErrorWithoutOne() {
        assertThatThrownBy(tenancy::required).isInstanceOf(NoTenantException.class);
    }

    @Test
    void allTasksRunWhenItBecomesCurrent() {
        tenancy.makeCurrent(ADA);

        assertThat(seen).containsExactly("log arrives at 1", "cache arrives at 1", "cache 2 arrives at 1");
    }

    @Test
    void allTasksRunWhenItIsForgotten() {
        tenancy.makeCurrent(ADA);
        seen.clear();
        tenancy.forget();

        assertThat(seen).containsExactly("log leaves 1", "cache leaves 1", "cache 2 leaves 1");
    }

    @Test
    void noTaskRunsWhenNobodyIsForgotten() {
        tenancy.forget();

        assertThat(seen).isEmpty();
    }

    @Test
    void noTaskRunsAgainWhenItBecomesCurrentTwice() {
        tenancy.makeCurrent(ADA);
        seen.clear();
        tenancy.makeCurrent(ADA);

        assertThat(seen).isEmpty();
    }

    @Test
    void anotherOneTakesThePlaceOfTheOneBefore() {
        tenancy.makeCurrent(ADA);
        seen.clear();
        tenancy.makeCurrent(BOB);

        assertThat(tenancy.current()).contains(BOB);
        assertThat(seen)
                .containsExactly(
                        "log leaves 1",
                        "cache leaves 1",
                        "cache 2 leaves 1",
                        "log arrives at 2",
                        "cache arrives at 2",
                        "cache 2 arrives at 2");
    }

    @Test
    void isApartOnEveryThread() throws InterruptedException {
        tenancy.makeCurrent(ADA);
        var there = new ArrayList<Boolean>();
        var thread = new Thread(() -> there.add(tenancy.current().isPresent()));
        thread.start();
        thread.join();

        assertThat(there).containsExactly(false);
    }
}
