package com.mintreu.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;

/**
 * A closed loop: each connection sends its next request when it has the whole answer to the last. One thread serves all
 * connections, for the server needs the processor more. Every request that was sent is waited for and counted, so that what
 * server and database spend between beginning and end belongs to exactly these requests.
 */
public final class Load {
    private static final long PATIENCE = Duration.ofSeconds(60).toMillis();

    private final int port;
    private final Script script;
    private final int expected;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
    private final Tally tally = new Tally();
    private int waiting;
    private long end;

    public Load(int port, Script script, int expected) {
        this.port = port;
        this.script = script;
        this.expected = expected;
    }

    public Slice run(int connections, Duration duration) {
        try (var selector = Selector.open()) {
            var lines = new ArrayList<Line>();
            while (lines.size() < connections) lines.add(Line.open(port, selector));
            var begin = System.nanoTime();
            end = begin + duration.toNanos();
            for (var line : lines) send(line);
            while (waiting > 0) {
                if (selector.select(this::read, PATIENCE) == 0)
                    throw new IllegalStateException("The server has not answered for " + PATIENCE / 1000 + " s.");
            }
            return tally.slice(System.nanoTime() - begin);
        } catch (IOException e) {
            throw new UncheckedIOException("The load on port " + port + " broke off", e);
        }
    }

    private void send(Line line) throws IOException {
        line.send(script.next());
        waiting++;
    }

    private void read(SelectionKey key) {
        try {
            var line = (Line) key.attachment();
            if (!line.hasAnswer(buffer)) return;
            waiting--;
            tally.add(line.nanos(), line.status(), expected);
            if (System.nanoTime() - end < 0) {
                line.reopenIfClosed();
                send(line);
            } else {
                line.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
