package com.mintreu.starts;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** HTTP/1.1 as it is: no request is silently sent again, as the JDK's client does, and an answer counts when it is complete. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    /** Names of headers in small letters. */
    record Answer(int status, Map<String, String> headers, String body) {}

    /** The other side ended it, and no byte of an answer had come. */
    static final class NoAnswerException extends IOException {
        NoAnswerException(IOException cause) {
            super("no answer", cause);
        }
    }

    private final URI root;
    private Socket socket;
    private InputStream in;

    Wire(URI root) {
        this.root = root;
    }

    Answer call(String method, String path, Map<String, String> headers, String body) throws IOException {
        begin(method, path, headers, body.getBytes(StandardCharsets.UTF_8).length);
        return end(body);
    }

    /** Sends all but the body. */
    void begin(String method, String path, Map<String, String> headers, int length) throws IOException {
        if (socket == null) open();
        var head = new StringBuilder(method + " " + root.getPath() + path + " HTTP/1.1\r\nHost: " + root.getAuthority()
                + "\r\nContent-Length: " + length + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        send(head + "\r\n");
    }

    /** Sends the body and returns when the answer is there. */
    Answer end(String body) throws IOException {
        send(body);
        var answer = answer();
        if ("close".equalsIgnoreCase(answer.headers.get("connection"))) close();
        return answer;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) socket.close();
        socket = null;
    }

    private void open() throws IOException {
        socket = new Socket(root.getHost(), root.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    private void send(String text) throws IOException {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException ended) {
            throw new NoAnswerException(ended);
        }
    }

    private Answer answer() throws IOException {
        var status = firstLine();
        var headers = new TreeMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            headers.put(
                    line.substring(0, line.indexOf(':')).toLowerCase(),
                    line.substring(line.indexOf(':') + 1).strip());
        }
        return new Answer(
                Integer.parseInt(status.split(" ")[1]), headers, new String(body(headers), StandardCharsets.UTF_8));
    }

    private String firstLine() throws IOException {
        try {
            in.mark(1);
            if (in.read() < 0) throw new EOFException();
            in.reset();
        } catch (IOException ended) {
            throw new NoAnswerException(ended);
        }
        return line();
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (!"chunked".equals(headers.get("transfer-encoding")))
            return read(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        var body = new ByteArrayOutputStream();
        for (var length = chunk(); length > 0; length = chunk()) {
            body.write(read(length));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private byte[] read(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) throw new EOFException("cut off within the body");
        return bytes;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException("cut off within the headers");
            if (next != '\r') line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
