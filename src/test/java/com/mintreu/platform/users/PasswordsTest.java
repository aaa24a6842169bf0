package com.mintreu.platform.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mintreu.kernel.overload.Refusals;
import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.settings.Setting;
import com.mintreu.kernel.settings.Settings;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final String PASSWORD = "correct horse battery staple";

    private final Passwords passwords = ofCost(4);

    @Test
    void matchTheirOwnHashAlone() {
        var hash = Optional.of(passwords.hash(PASSWORD));

        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(passwords.matches(PASSWORD + " ", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
    }

    @Test
    void areHashedWithSaltAtTheCostThatIsSet() {
        assertThat(passwords.hash(PASSWORD))
                .startsWith("$2a$04$")
                .doesNotContain(PASSWORD)
                .isNotEqualTo(passwords.hash(PASSWORD));
    }

    @Test
    void haveAtMost72Bytes() {
        var most = "ä".repeat(36);

        assertThat(passwords.matches(most, Optional.of(passwords.hash(most)))).isTrue();
        assertThat(passwords.matches("a".repeat(72), Optional.of(passwords.hash("a".repeat(72)))))
                .isTrue();
        assertThatThrownBy(() -> passwords.hash("a".repeat(73))).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(422);
            assertThat(problem.view("r").errors())
                    .containsExactly(new Problem.Fault("/password", "must have at most 72 bytes in UTF-8"));
        });
        assertThatThrownBy(() -> passwords.hash(most + "a")).isInstanceOf(Problem.class);
    }

    @Test
    void areTellingUpToTheLastByte() {
        var hash = Optional.of(passwords.hash("a".repeat(72)));

        assertThat(passwords.matches("a".repeat(71) + "b", hash)).isFalse();
        assertThat(passwords.matches("a".repeat(71), hash)).isFalse();
    }

    @Test
    void areWrongIfTheyAreTooLong() {
        assertThat(passwords.matches("a".repeat(73), Optional.of(passwords.hash("a".repeat(72)))))
                .isFalse();
        assertThat(passwords.matches("a".repeat(73), Optional.of(passwords.hash(""))))
                .isFalse();
    }

    @Test
    void areWrongForAnUnknownUserWhateverTheyAre() {
        assertThat(passwords.matches(PASSWORD, Optional.empty())).isFalse();
        assertThat(passwords.matches("the password of nobody", Optional.empty()))
                .isFalse();
    }

    /** Counted in memory, not in time: a verification needs kilobytes, and the same whenever it is made. */
    @Test
    void areVerifiedForAnUnknownUserToo() {
        var hash = Optional.of(passwords.hash(PASSWORD));
        var wrong = bytesTakenBy(() -> passwords.matches("wrong", hash));

        assertThat(wrong).isGreaterThan(4_000);
        assertThat(bytesTakenBy(() -> passwords.matches("wrong", Optional.empty())))
                .isBetween(wrong * 8 / 10, wrong * 12 / 10);
        assertThat(bytesTakenBy(() -> passwords.matches("a".repeat(73), hash)))
                .isBetween(wrong * 8 / 10, wrong * 12 / 10);
    }

    @Test
    void waitTheirTurnForAnUnknownUserToo() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> passwords.matches(PASSWORD, Optional.empty()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(503));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(passwords.matches(PASSWORD, Optional.of(passwords.hash(PASSWORD))))
                .isTrue();
    }

    private static long bytesTakenBy(Runnable action) {
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        action.run();
        var before = thread.getCurrentThreadAllocatedBytes();
        action.run();
        return thread.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void takeTheSameTimeForAnUnknownUserWhateverWasSetWhenTheHashWasMade() {
        var cheap = Optional.of(passwords.hash(PASSWORD));
        var dear = ofCost(9);
        var nobody = cpuTimeOf(() -> dear.matches("wrong", Optional.empty()));
        assertThat(cpuTimeOf(() -> dear.matches("wrong", cheap))).isBetween(nobody / 2, nobody * 2);

        var hash = Optional.of(dear.hash(PASSWORD));
        passwords.expect(9);
        var known = cpuTimeOf(() -> passwords.matches("wrong", hash));
        assertThat(cpuTimeOf(() -> passwords.matches("wrong", Optional.empty())))
                .isBetween(known / 2, known * 2);
    }

    @Test
    void areOutdatedIfAnotherCostIsSet() {
        assertThat(passwords.isOutdated(passwords.hash(PASSWORD))).isFalse();
        assertThat(ofCost(5).isOutdated(passwords.hash(PASSWORD))).isTrue();
    }

    /** The least of some, because others use the machine. */
    private static long cpuTimeOf(Runnable action) {
        return LongStream.generate(() -> {
                    var before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    action.run();
                    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
                })
                .limit(5)
                .min()
                .orElseThrow();
    }

    private static Passwords ofCost(int cost) {
        var passwords = new Passwords();
        passwords.settings = new Settings() {
            @Override
            public int number(Setting setting) {
                return cost;
            }
        };
        passwords.refusals = new Refusals();
        passwords.prepare();
        return passwords;
    }
}
