package com.mintreu.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** What was answered as it should not be, gathered so that one failure shows all of it. */
final class Leaks {
    private static final int LONG = 1500;
    private static final int MAX = 10;

    private final List<String> found = new ArrayList<>();

    void add(String how, Object... values) {
        add(how.formatted(values));
    }

    void add(Object how) {
        var text = how.toString();
        found.add(text.length() > LONG ? text.substring(0, LONG) + "..." : text);
        Tally.leaked();
    }

    void none() {
        assertThat(found.stream().limit(MAX).toList())
                .as("%d leaks", found.size())
                .isEmpty();
    }
}
