package com.mintreu.starts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The line between a node and its database, on a port of its own. It can be cut, mended, and made to swallow what is sent. */
final class Line implements AutoCloseable {
    private final int from;
    private final int to;
    private final List<Socket> ends = new CopyOnWriteArrayList<>();
    private ServerSocket door;
    private Thread doorkeeper;
    private volatile boolean dead;

    /** Cut, to begin with. */
    Line(int from, int to) {
        this.from = from;
        this.to = to;
    }

    int port() {
        return from;
    }

    void mend() throws IOException {
        dead = false;
        door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(loopback(), from));
        doorkeeper = background(this::connectAll);
    }

    /** As when the server has ended: connections break, new ones are refused. */
    void cut() throws IOException {
        door.close();
        try {
            doorkeeper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (var end : ends) end.close();
        ends.clear();
    }

    /** As when the server hangs: what is sent is taken and never answered. */
    void deaden() {
        dead = true;
    }

    @Override
    public void close() throws IOException {
        if (door != null) cut();
    }

    private void connectAll() {
        try {
            for (var open = door; !open.isClosed(); ) {
                var near = open.accept();
                var far = new Socket(loopback(), to);
                ends.addAll(List.of(near, far));
                background(() -> carry(near, far));
                background(() -> carry(far, near));
            }
        } catch (IOException cut) {
            // as it was meant to be
        }
    }

    private void carry(Socket one, Socket other) {
        var piece = new byte[1 << 16];
        try (one;
                other) {
            for (int length; (length = one.getInputStream().read(piece)) >= 0; ) {
                if (!dead) other.getOutputStream().write(piece, 0, length);
            }
        } catch (IOException cut) {
            // as it was meant to be
        }
    }

    private static Thread background(Runnable work) {
        var thread = new Thread(work, "line");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
