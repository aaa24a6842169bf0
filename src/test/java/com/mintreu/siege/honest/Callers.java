package com.mintreu.siege.honest;

import com.mintreu.bench.load.Request;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * An open loop: calls are due at fixed times, whether earlier ones have been answered or not, and their time counts from when
 * they were due. Who has no right answer within the patience of a person has none.
 */
public final class Callers {
    static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int CONNECTIONS = 6;

    private final InetSocketAddress to;
    private final List<Lane> lanes;
    private final AtomicLong number = new AtomicLong(System.nanoTime() >>> 20);

    public Callers(InetSocketAddress to, List<Lane> lanes) {
        this.to = to;
        this.lanes = lanes;
    }

    public Samples run(Duration duration) {
        var samples = new ConcurrentLinkedQueue<Sample>();
        var begin = System.nanoTime();
        var threads = new ArrayList<Thread>();
        for (var lane : lanes) {
            var turns = new AtomicLong();
            for (var i = 0; i < CONNECTIONS; i++)
                threads.add(new Thread(() -> call(lane, turns, begin, duration, samples), "honest"));
        }
        threads.forEach(Thread::start);
        threads.forEach(Callers::join);
        return new Samples(List.copyOf(samples));
    }

    /** One call of each lane; true if all are answered in this time. */
    public boolean areServedWithin(Duration time) {
        return lanes.stream().allMatch(lane -> {
            try (var connection = new Connection(lane.from(), to)) {
                return call(lane, connection, System.nanoTime(), time, 0).answered();
            }
        });
    }

    private void call(Lane lane, AtomicLong turns, long begin, Duration duration, Queue<Sample> samples) {
        try (var connection = new Connection(lane.from(), to)) {
            while (true) {
                var due = (long) (turns.getAndIncrement() * 1e9 / lane.perSecond());
                if (due >= duration.toNanos()) return;
                pauseUntil(begin + due);
                samples.add(call(lane, connection, begin + due, PATIENCE, due));
            }
        }
    }

    private Sample call(Lane lane, Connection connection, long from, Duration patience, long due) {
        try {
            var answer = connection.call(lane.requests().apply(number.getAndIncrement()), from + patience.toNanos());
            var took = System.nanoTime() - from;
            for (var request : lane.follow().after(answer)) follow(connection, request);
            var right = lane.isRight().test(answer);
            return new Sample(lane.kind(), due, took, right, right ? "" : "status " + answer.status());
        } catch (IOException e) {
            return new Sample(lane.kind(), due, System.nanoTime() - from, false, "no answer");
        }
    }

    private static void follow(Connection connection, Request request) throws IOException {
        connection.call(request, System.nanoTime() + PATIENCE.toNanos());
    }

    private static void pauseUntil(long moment) {
        var nanos = moment - System.nanoTime();
        if (nanos > 0) LockSupport.parkNanos(nanos);
        if (moment - System.nanoTime() > 0) pauseUntil(moment);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("The siege was interrupted.", e);
        }
    }
}
