package com.mintreu.kernel.logging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** What is logged once in a while however often it happens. It counts those left out, and remembers a bounded number of kinds. */
final class Repetitions {
    private static final int MAX_KINDS = 200;

    /** The time since one of the kind was logged. {@code untold} logs how many were left out, if no other one follows. */
    private static final class Window {
        private final long end;
        private final IntConsumer untold;
        private int leftOut;

        Window(long end, IntConsumer untold) {
            this.end = end;
            this.untold = untold;
        }
    }

    private final long length;
    private final LongSupplier nanos;
    private final Map<String, Window> kinds = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > MAX_KINDS;
        }
    };
    private volatile long firstEnd = Long.MAX_VALUE;

    Repetitions(Duration length, LongSupplier nanos) {
        this.length = length.toNanos();
        this.nanos = nanos;
    }

    /** Empty if this one is left out; else how many of its kind were left out since the last one. */
    synchronized OptionalInt admit(String kind, IntConsumer untold) {
        var now = nanos.getAsLong();
        var known = kinds.get(kind);
        if (known != null && known.end - now > 0) {
            known.leftOut++;
            return OptionalInt.empty();
        }
        kinds.remove(kind);
        kinds.put(kind, new Window(now + length, untold));
        firstEnd = kinds.values().iterator().next().end;
        return OptionalInt.of(known == null ? 0 : known.leftOut);
    }

    /** Tells of those that were left out before a time in which no other one came. There is no thread for it: whoever logs does it. */
    void tellOverdue() {
        if (firstEnd != Long.MAX_VALUE && firstEnd - nanos.getAsLong() <= 0)
            overdue().forEach(window -> window.untold.accept(window.leftOut));
    }

    private synchronized List<Window> overdue() {
        var now = nanos.getAsLong();
        var overdue = new ArrayList<Window>();
        kinds.values().removeIf(window -> window.end - now <= 0 && (window.leftOut == 0 || overdue.add(window)));
        firstEnd = kinds.isEmpty() ? Long.MAX_VALUE : kinds.values().iterator().next().end;
        return overdue;
    }
}
