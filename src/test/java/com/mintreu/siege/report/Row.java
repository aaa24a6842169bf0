package com.mintreu.siege.report;

import com.mintreu.siege.attack.Tally;
import com.mintreu.siege.cases.Case;
import com.mintreu.siege.cases.Check;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one case came to. */
public final class Row {
    private final Case of;
    private final Tally tally;
    private final Map<Check, Finding> findings = new EnumMap<>(Check.class);

    public Row(Case of, Tally tally) {
        this.of = of;
        this.tally = tally;
    }

    /** The server does not even do what the attack needs. */
    public static Row notPlayed(Case of, RuntimeException why) {
        var row = new Row(of, new Tally());
        row.found(Check.THREADS, false, "%s", "not played: " + why.getMessage());
        return row;
    }

    public void found(Check check, boolean holds, String seen, Object... values) {
        findings.put(
                check, new Finding(seen.formatted(values), holds, of.checks().contains(check)));
    }

    public boolean holds() {
        return findings.values().stream().noneMatch(Finding::fails);
    }

    /** Whether the container did not get over it, so that it is no measure for the next case. */
    public boolean isDeadly() {
        return fails(Check.THREADS) || fails(Check.MEMORY) || fails(Check.RECOVERY);
    }

    String key() {
        return of.key();
    }

    String title() {
        return of.title();
    }

    String attackers() {
        return tally.toString();
    }

    String seen(Check check) {
        return Optional.ofNullable(findings.get(check)).map(Finding::toString).orElse("");
    }

    private boolean fails(Check check) {
        return findings.containsKey(check) && findings.get(check).fails();
    }

    /** For the console. */
    @Override
    public String toString() {
        return (holds() ? "holds" : "FAILS")
                + findings.entrySet().stream()
                        .map(each -> ", " + each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining())
                + "; attackers: " + tally;
    }
}
