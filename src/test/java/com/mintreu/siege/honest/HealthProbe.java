package com.mintreu.siege.honest;

import com.mintreu.bench.load.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Asks whether the platform is alive, four times a second, on a new connection each time, as a panel does. */
public final class HealthProbe implements AutoCloseable {
    public static final Duration LIMIT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final InetSocketAddress to;
    private final Request request;
    private final Thread thread = new Thread(this::run, "health");
    private volatile boolean ended;
    private volatile double slowest;

    private HealthProbe(URI address) {
        to = new InetSocketAddress(address.getHost(), address.getPort());
        request = Request.get(address.getPath()).with("Connection", "close");
    }

    public static HealthProbe start(URI address) {
        var probe = new HealthProbe(address);
        probe.thread.start();
        return probe;
    }

    /** Whether it is alive now, and says so in time. */
    public static boolean isAlive(URI address) {
        return new HealthProbe(address).ask() <= LIMIT.toMillis();
    }

    /** In milliseconds; infinite if one was not answered with 200. */
    public double slowest() {
        return slowest;
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!ended) {
            slowest = Math.max(slowest, ask());
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private double ask() {
        var begin = System.nanoTime();
        try (var connection = new Connection(InetAddress.getLoopbackAddress(), to)) {
            var answer = connection.call(request, begin + PATIENCE.toNanos());
            return answer.status() == 200 ? (System.nanoTime() - begin) / 1e6 : Double.POSITIVE_INFINITY;
        } catch (IOException e) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
