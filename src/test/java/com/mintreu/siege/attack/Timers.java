package com.mintreu.siege.attack;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to be done later, by one thread. */
final class Timers {
    private record Timer(long at, Runnable task) {}

    private final PriorityQueue<Timer> queue = new PriorityQueue<>(Comparator.comparingLong(Timer::at));

    void at(long nanos, Runnable task) {
        queue.add(new Timer(nanos, task));
    }

    void in(Duration pause, Runnable task) {
        at(System.nanoTime() + pause.toNanos(), task);
    }

    /** Does what is due; the result is how many milliseconds there are until the next, 20 at the most. */
    long run() {
        var now = System.nanoTime();
        while (!queue.isEmpty() && queue.peek().at <= now) queue.poll().task.run();
        return queue.isEmpty() ? 20 : Math.max(1, Math.min(20, (queue.peek().at - now) / 1_000_000));
    }
}
