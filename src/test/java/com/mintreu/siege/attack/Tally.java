package com.mintreu.siege.attack;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the attackers got: answers by status, connections that were refused, and connections that ended before their answer. */
public final class Tally {
    private final Map<Integer, AtomicLong> answers = new ConcurrentSkipListMap<>();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong cutOff = new AtomicLong();

    void answered(int status) {
        answers.computeIfAbsent(status, first -> new AtomicLong()).incrementAndGet();
    }

    void refused() {
        refused.incrementAndGet();
    }

    void cutOff() {
        cutOff.incrementAndGet();
    }

    public long count(int status) {
        return answers.containsKey(status) ? answers.get(status).get() : 0;
    }

    public long cutOffs() {
        return cutOff.get();
    }

    public boolean hasAny(int... statuses) {
        return IntStream.of(statuses).anyMatch(status -> count(status) > 0);
    }

    /** At least one answer, and all of them with one of these statuses. */
    public boolean hasOnly(int... statuses) {
        return !answers.isEmpty()
                && IntStream.of(statuses).mapToLong(this::count).sum()
                        == answers.values().stream().mapToLong(AtomicLong::get).sum();
    }

    @Override
    public String toString() {
        var parts = new ArrayList<String>();
        answers.forEach((status, count) -> parts.add("%,d x %d".formatted(count.get(), status)));
        if (cutOff.get() > 0) parts.add("%,d cut off".formatted(cutOff.get()));
        if (refused.get() > 0) parts.add("%,d refused".formatted(refused.get()));
        return parts.isEmpty() ? "no answer" : parts.stream().collect(Collectors.joining(", "));
    }
}
