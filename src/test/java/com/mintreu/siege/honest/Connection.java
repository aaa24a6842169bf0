package com.mintreu.siege.honest;

import com.mintreu.bench.load.Answer;
import com.mintreu.bench.load.AnswerReader;
import com.mintreu.bench.load.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;

/** A connection from an address of its own, kept open between calls as browsers and HTTP clients do. */
public final class Connection implements AutoCloseable {
    private final InetAddress from;
    private final InetSocketAddress to;
    private final byte[] piece = new byte[16_384];
    private Socket socket;

    public Connection(InetAddress from, InetSocketAddress to) {
        this.from = from;
        this.to = to;
    }

    /** Fails if the answer is not whole at the deadline (as {@link System#nanoTime} counts). */
    public Answer call(Request request, long deadline) throws IOException {
        var reused = socket != null;
        try {
            return exchange(request, deadline);
        } catch (SocketTimeoutException late) {
            close();
            throw late;
        } catch (IOException | IllegalStateException e) {
            close();
            if (reused) return call(request, deadline); // the server may end a connection that was idle
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (socket != null) socket.close();
        } catch (IOException nothingLeftToClose) {
            // it is gone
        }
        socket = null;
    }

    private Answer exchange(Request request, long deadline) throws IOException {
        if (socket == null) open(deadline);
        write(request.bytes());
        var reader = AnswerReader.keeping();
        while (true) {
            socket.setSoTimeout(remaining(deadline));
            var length = socket.getInputStream().read(piece);
            if (length < 0) throw new IOException("the connection ended before the answer did");
            if (!reader.read(ByteBuffer.wrap(piece, 0, length))) continue;
            if (reader.closes()) close();
            return reader.answer();
        }
    }

    /** A server may answer before it has read all of a body, and read no more of it: then the answer is there, and writing fails. */
    private void write(byte[] request) throws IOException {
        try {
            socket.getOutputStream().write(request);
        } catch (IOException ended) {
            if (socket.getInputStream().available() == 0) throw ended;
        }
    }

    private void open(long deadline) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(to, remaining(deadline));
    }

    private static int remaining(long deadline) throws SocketTimeoutException {
        var millis = (deadline - System.nanoTime()) / 1_000_000;
        if (millis <= 0) throw new SocketTimeoutException("not answered in time");
        return (int) millis;
    }
}
