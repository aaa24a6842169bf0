package com.mintreu.siege.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** All connections of one attack, from its begin until {@link #close()}. They are opened a few at a time, for the acceptor's queue is short. */
public final class Attackers implements AutoCloseable {
    private static final int AT_ONCE = 64;

    private final InetSocketAddress target;
    private final Attack attack;
    private final Tally tally;
    private final Timers timers = new Timers();
    private final Selector selector;
    private final List<Attacker> connections = new ArrayList<>();
    private final Thread thread = new Thread(this::run, "attackers");
    private volatile long messages;
    private volatile boolean ended;

    private Attackers(InetSocketAddress target, Attack attack, Tally tally) throws IOException {
        this.target = target;
        this.attack = attack;
        this.tally = tally;
        this.selector = Selector.open();
    }

    /** Several attacks can share a tally. */
    public static Attackers start(InetSocketAddress target, Attack attack, Tally tally) {
        try {
            var attackers = new Attackers(target, attack, tally);
            attackers.thread.start();
            return attackers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many messages have been begun. */
    public long sending() {
        return messages;
    }

    /** Resets all connections. */
    @Override
    public void close() {
        ended = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    InetSocketAddress target() {
        return target;
    }

    Tally tally() {
        return tally;
    }

    Attack attack() {
        return attack;
    }

    Timers timers() {
        return timers;
    }

    Selector selector() {
        return selector;
    }

    boolean hasMore() {
        return messages < attack.most();
    }

    /** Null when all have been sent. */
    Message nextMessage() {
        return hasMore() ? attack.messages().apply(messages++) : null;
    }

    private void run() {
        var buffer = ByteBuffer.allocateDirect(1 << 16);
        try (selector) {
            openMore();
            while (!ended) selector.select(key -> ((Attacker) key.attachment()).ready(buffer), timers.run());
            connections.forEach(Attacker::close);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void openMore() {
        for (var i = 0; i < AT_ONCE && connections.size() < attack.connections(); i++) {
            var attacker = new Attacker(this);
            connections.add(attacker);
            attacker.open();
        }
        if (connections.size() < attack.connections()) timers.in(Duration.ofMillis(20), this::openMore);
    }
}
