package com.mintreu.bench.report;

import com.mintreu.bench.rounds.Figures;
import com.mintreu.bench.servers.Memory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything a run has found out, in the order in which it did. */
public final class Results {
    /** Where a case was measured at several numbers of connections, this one counts for the budgets and is drawn. */
    static final int DECISIVE = 8;

    final List<Figures> figures = new ArrayList<>();
    final Map<String, String> titles = new LinkedHashMap<>();
    final List<String> notes = new ArrayList<>();
    final Map<String, Double> starts = new LinkedHashMap<>();
    final Map<String, Memory> memory = new LinkedHashMap<>();

    public void add(String title, List<Figures> more) {
        more.forEach(each -> titles.put(each.of(), title));
        figures.addAll(more);
    }

    /** Something the reader must know. */
    public void note(String sentence) {
        notes.add(sentence);
    }

    /** From the start of the process to the first 200, in seconds. */
    public void start(String site, double seconds) {
        starts.put(site, seconds);
    }

    public void memory(String server, Memory held) {
        memory.put(server, held);
    }

    Optional<Figures> find(String of, String contender) {
        var all = all(of, contender);
        return all.stream()
                .filter(each -> each.connections() == DECISIVE)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** At the fewest connections at which it was measured. */
    Optional<Figures> leastContended(String of, String contender) {
        return all(of, contender).stream().min(Comparator.comparingInt(Figures::connections));
    }

    private List<Figures> all(String of, String contender) {
        return figures.stream()
                .filter(each -> each.of().equals(of) && each.contender().equals(contender))
                .toList();
    }
}
