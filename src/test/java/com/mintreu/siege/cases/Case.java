package com.mintreu.siege.cases;

import com.mintreu.siege.attack.Attack;
import com.mintreu.siege.attack.Tally;
import com.mintreu.siege.world.Mallory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** One attack: its key (those that belong together begin with the same word), what it is, and what must hold. */
public record Case(
        String key,
        String title,
        Function<Ground, List<Attack>> attacks,
        Set<Check> checks,
        Duration recovery,
        List<Expectation> expectations,
        boolean isBehindApache) {
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    /** By somebody without a tenant, whose attack may cost others time, but not their answers. */
    static Case byStranger(String key, String title, Function<Ground, List<Attack>> attacks) {
        return new Case(
                key,
                title,
                attacks,
                EnumSet.complementOf(EnumSet.of(Check.P99, Check.LOG_INS)),
                RECOVERY,
                List.of(),
                false);
    }

    /** By another tenant, or on its domain. */
    static Case byTenant(String key, String title, Function<Ground, List<Attack>> attacks) {
        return byStranger(key, title, attacks).with(Check.P99);
    }

    Case with(Check check) {
        var more = EnumSet.copyOf(checks);
        more.add(check);
        return new Case(key, title, attacks, more, recovery, expectations, isBehindApache);
    }

    Case without(Check check) {
        var fewer = EnumSet.copyOf(checks);
        fewer.remove(check);
        return new Case(key, title, attacks, fewer, recovery, expectations, isBehindApache);
    }

    Case recoveringIn(Duration time) {
        return new Case(key, title, attacks, checks, time, expectations, isBehindApache);
    }

    /** Attackers and honest callers call through an Apache. */
    Case behindApache() {
        return new Case(key, title, attacks, checks, recovery, expectations, true);
    }

    /** Of what the attackers got. */
    Case expect(String what, Predicate<Tally> holds) {
        return expect(what, (tally, mallory, database) -> holds.test(tally));
    }

    /** Of a call after the attack. */
    Case then(String what, Predicate<Mallory> holds) {
        return expect(what, (tally, mallory, database) -> holds.test(mallory));
    }

    Case expect(String what, Expectation.Proof proof) {
        var more = new ArrayList<>(expectations);
        more.add(new Expectation(what, proof));
        return new Case(key, title, attacks, checks, recovery, more, isBehindApache);
    }

    /** By the whole key, or by the word with which it begins. */
    public boolean isOneOf(List<String> keys) {
        return keys.isEmpty() || keys.contains(key) || keys.contains(key.split("-", 2)[0]);
    }
}
