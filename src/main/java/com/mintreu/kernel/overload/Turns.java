package com.mintreu.kernel.overload;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Permits for something scarce, given in turn by owner and not by arrival: however many requests of one owner wait, another's
 * next one waits for about one of them. Waiting is bounded in number, in all and of one owner, and in time.
 */
public final class Turns {
    /** How entering ended. */
    public enum Outcome {
        ENTERED,
        TOO_MANY_WAIT,
        TOO_MANY_OF_ONE_WAIT,
        WAITED_IN_VAIN
    }

    private static final long GLANCE_MILLIS = 50;

    private static final class Line {
        private final Deque<Turn> waiting = new ArrayDeque<>();
        private int inside;
    }

    private static final class Turn {
        private final CountDownLatch granted = new CountDownLatch(1);
    }

    private final int permits;
    private final int permitsOfOne;
    private final int maxWaiting;
    private final Duration patience;
    /** The owner whose turn is longest ago comes first. */
    private final Map<Object, Line> lines = new LinkedHashMap<>();

    private int inside;
    private int waiting;

    /** One owner gets all permits but one, if there are several, and half of the places to wait. */
    public Turns(int permits, int maxWaiting, Duration patience) {
        this.permits = permits;
        this.permitsOfOne = Math.max(1, permits - 1);
        this.maxWaiting = maxWaiting;
        this.patience = patience;
    }

    /** Blocks until there is a permit; whoever entered must {@link #leave}. */
    public Outcome enter(Object owner) {
        return enter(owner, () -> {});
    }

    /** The same; {@code meanwhile} is called now and then while it waits. */
    public Outcome enter(Object owner, Runnable meanwhile) {
        if (isEnteredAtOnce(owner)) return Outcome.ENTERED;
        var turn = new Turn();
        var refused = join(owner, turn);
        if (refused.isPresent()) return refused.get();
        try {
            for (var end = System.nanoTime() + patience.toNanos();
                    turn.granted.getCount() > 0 && System.nanoTime() - end < 0; ) {
                meanwhile.run();
                if (turn.granted.await(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) return Outcome.ENTERED;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return giveUp(owner, turn) ? Outcome.WAITED_IN_VAIN : Outcome.ENTERED;
    }

    /** The usual case: nobody waits, and there is a permit. */
    private synchronized boolean isEnteredAtOnce(Object owner) {
        if (waiting > 0 || inside == permits) return false;
        var line = lines.get(owner);
        if (line != null && line.inside == permitsOfOne) return false;
        admit(owner, line == null ? new Line() : line);
        return true;
    }

    private synchronized Optional<Outcome> join(Object owner, Turn turn) {
        var line = lines.computeIfAbsent(owner, none -> new Line());
        line.waiting.add(turn);
        waiting++;
        grant();
        if (turn.granted.getCount() == 0) return Optional.empty();
        var refused = waiting > maxWaiting
                ? Outcome.TOO_MANY_WAIT
                : line.waiting.size() > Math.max(1, maxWaiting / 2) ? Outcome.TOO_MANY_OF_ONE_WAIT : null;
        if (refused != null) giveUp(owner, turn);
        return Optional.ofNullable(refused);
    }

    /** False if it has just been granted. */
    private synchronized boolean giveUp(Object owner, Turn turn) {
        var line = lines.get(owner);
        if (line == null || !line.waiting.remove(turn)) return false;
        waiting--;
        forgetIfIdle(owner, line);
        return true;
    }

    public synchronized void leave(Object owner) {
        var line = lines.get(owner);
        line.inside--;
        inside--;
        forgetIfIdle(owner, line);
        grant();
    }

    private void grant() {
        while (inside < permits && waiting > 0) {
            var next = lines.entrySet().stream()
                    .filter(each -> !each.getValue().waiting.isEmpty() && each.getValue().inside < permitsOfOne)
                    .findFirst();
            if (next.isEmpty()) return;
            var line = next.get().getValue();
            admit(next.get().getKey(), line);
            waiting--;
            line.waiting.remove().granted.countDown();
        }
    }

    /** The owner comes last from now on. */
    private void admit(Object owner, Line line) {
        lines.remove(owner);
        lines.put(owner, line);
        line.inside++;
        inside++;
    }

    private void forgetIfIdle(Object owner, Line line) {
        if (line.inside == 0 && line.waiting.isEmpty()) lines.remove(owner);
    }

    public synchronized int inside() {
        return inside;
    }

    public synchronized int waiting() {
        return waiting;
    }
}
