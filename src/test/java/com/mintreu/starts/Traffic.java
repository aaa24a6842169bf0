package com.mintreu.starts;

import com.mintreu.blackbox.Example;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Clients that read and write without a rest, each on a connection of its own, and keep what they see. */
final class Traffic implements AutoCloseable {
    private static final List<String> READS = List.of("products", "me", "operator/tenants", "operator/preflight");
    private static final Map<String, String> NOBODY = Map.of();
    private static final int MAX_LATE = 400;

    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final URI root;
    private final String name;
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Thread> clients;

    /** One turn of a client, which may be the first or a later one. */
    private interface Client {
        void call(Wire wire, int turn) throws IOException;
    }

    /** The name begins the texts of the things that are written. */
    Traffic(URI root, World world, String name) {
        this.root = root;
        this.name = name;
        var operator = world.operator(Caller.of(root)).headers();
        var writer = world.withKey(Caller.of(root))
                .with("Content-Type", "application/json")
                .headers();
        clients = Stream.<Client>of(
                        (wire, turn) -> call(wire, "GET", "api/v1/" + READS.get(turn % READS.size()), operator, ""),
                        (wire, turn) -> call(wire, "GET", "health/ready", NOBODY, ""),
                        (wire, turn) -> write(wire, writer, "one " + turn, 0),
                        (wire, turn) -> write(wire, writer, "other " + turn, 0),
                        (wire, turn) -> write(wire, writer, "late " + turn, turn * 37 % MAX_LATE),
                        (wire, turn) -> write(wire, writer, "later " + turn, turn * 111 % MAX_LATE))
                .map(client -> new Thread(() -> run(client), name))
                .toList();
        clients.forEach(Thread::start);
    }

    /** The answers so far, by status. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    /** What nobody should see: other answers than success and "not here now", and answers that are cut off. */
    Queue<String> faults() {
        return faults;
    }

    /** What was sent in vain: the connection was refused, or ended without a byte. */
    Queue<String> unanswered() {
        return unanswered;
    }

    /** The texts of the things whose writers were told that they are stored. */
    Queue<String> acknowledged() {
        return acknowledged;
    }

    @Override
    public void close() throws InterruptedException {
        end.countDown();
        for (var client : clients) client.join();
    }

    private void run(Client client) {
        try (var wire = new Wire(root)) {
            for (var turn = 0; !end.await(5, TimeUnit.MILLISECONDS); turn++) {
                try {
                    client.call(wire, turn);
                } catch (ConnectException | Wire.NoAnswerException none) {
                    unanswered.add(none + " " + none.getCause());
                    wire.close();
                } catch (IOException | RuntimeException cutOff) {
                    faults.add(cutOff.toString());
                    wire.close();
                }
            }
        } catch (IOException | InterruptedException e) {
            faults.add(e.toString());
        }
    }

    /** The body is sent so many milliseconds after the head. */
    private void write(Wire wire, Map<String, String> writer, String what, int late) throws IOException {
        var text = name + " " + what;
        if (call(wire, "POST", "api/v1/" + Example.THINGS, writer, Example.body(text), late) == 201)
            acknowledged.add(text);
    }

    private int call(Wire wire, String method, String path, Map<String, String> headers, String body)
            throws IOException {
        return call(wire, method, path, headers, body, 0);
    }

    private int call(Wire wire, String method, String path, Map<String, String> headers, String body, int late)
            throws IOException {
        wire.begin(method, path, headers, body.getBytes(StandardCharsets.UTF_8).length);
        if (late > 0) pause(late);
        var answer = wire.end(body);
        statuses.merge(answer.status(), 1, Integer::sum);
        var ours = answer.headers().containsKey("x-request-id");
        if (answer.status() >= 300 && answer.status() != 503 && (answer.status() != 404 || ours))
            faults.add(method + " " + path + ": " + answer);
        return answer.status();
    }

    private static void pause(int millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }
}
