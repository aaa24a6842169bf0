package com.mintreu.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One connection of the load, with at most one request on its way. */
final class Line {
    private final int port;
    private final Selector selector;
    private final AnswerReader reader = AnswerReader.skipping();
    private SocketChannel channel;
    private long sent;
    private long nanos;

    private Line(int port, Selector selector) {
        this.port = port;
        this.selector = selector;
    }

    static Line open(int port, Selector selector) throws IOException {
        var line = new Line(port, selector);
        line.connect();
        return line;
    }

    void send(byte[] request) throws IOException {
        reader.reset();
        sent = System.nanoTime();
        for (var bytes = ByteBuffer.wrap(request); bytes.hasRemaining(); ) channel.write(bytes);
    }

    /** Reads what is there; true when that completes the answer. */
    boolean hasAnswer(ByteBuffer buffer) throws IOException {
        int length;
        while ((length = channel.read(buffer.clear())) > 0) {
            if (!reader.read(buffer.flip())) continue;
            nanos = System.nanoTime() - sent;
            return true;
        }
        if (length < 0) throw new IOException("the server closed a connection before its answer was whole");
        return false;
    }

    /** How long the answer has taken, its last byte included. */
    long nanos() {
        return nanos;
    }

    int status() {
        return reader.status();
    }

    void reopenIfClosed() throws IOException {
        if (!reader.closes()) return;
        close();
        connect();
    }

    void close() throws IOException {
        channel.close();
    }

    private void connect() throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }
}
