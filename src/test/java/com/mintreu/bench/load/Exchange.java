package com.mintreu.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;

/** One request and its whole answer, for preparing and looking; nothing here is measured. */
public final class Exchange {
    private static final int PATIENCE = 60_000;

    private Exchange() {}

    public static Answer send(int port, Request request) {
        try {
            return tryToSend(port, request);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.path() + " failed", e);
        }
    }

    /** Fails if there is no answer. */
    public static Answer tryToSend(int port, Request request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.bytes());
            var reader = AnswerReader.keeping();
            var piece = new byte[65_536];
            while (true) {
                var length = socket.getInputStream().read(piece);
                if (length < 0) throw new IOException("the connection ended before the answer did");
                if (reader.read(ByteBuffer.wrap(piece, 0, length))) return reader.answer();
            }
        }
    }
}
