package com.mintreu.bench.rounds;

import java.time.Duration;
import java.util.List;

/** How long to measure: rounds of slices, at these numbers of connections, after a warm-up that ends at the latest after its cap. */
public record Pace(int rounds, Duration slice, List<Integer> connections, Duration cap) {}
