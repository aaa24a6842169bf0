package com.mintreu.siege.attack;

import com.mintreu.bench.load.Request;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is sent for a number of answers, of which all but pipelined requests have one. The first part goes out as fast as it
 * is taken, the second at the attack's pace of sending.
 */
public record Message(byte[] atOnce, byte[] paced, int answers) {
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final byte[] NOTHING = {};

    public static Message of(Request request) {
        return new Message(request.bytes(), NOTHING, 1);
    }

    /** The head at once, the body at the attack's pace. */
    public static Message pacedBody(Request request) {
        var bytes = request.bytes();
        var head = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(END_OF_HEAD) + END_OF_HEAD.length();
        return new Message(Arrays.copyOf(bytes, head), Arrays.copyOfRange(bytes, head, bytes.length), 1);
    }

    /** The request's head without its length, and this instead of its body, byte for byte. */
    public static Message rawBody(Request request, String atOnce, String paced) {
        var bodiless = new Request(request.method(), request.path(), request.headers(), Optional.empty());
        var head = new String(bodiless.bytes(), StandardCharsets.ISO_8859_1);
        return new Message(
                (head + atOnce).getBytes(StandardCharsets.ISO_8859_1), paced.getBytes(StandardCharsets.ISO_8859_1), 1);
    }

    /** A head that does not end. */
    public static Message unfinished(Request request, String more, String paced) {
        var head = new String(request.bytes(), StandardCharsets.ISO_8859_1);
        var open = head.substring(0, head.length() - 2) + more;
        return new Message(open.getBytes(StandardCharsets.ISO_8859_1), paced.getBytes(StandardCharsets.ISO_8859_1), 1);
    }

    /** All requests, sent without waiting for an answer. */
    public static Message pipelined(List<Request> requests) {
        var all = new ByteArrayOutputStream();
        requests.forEach(request -> all.writeBytes(request.bytes()));
        return new Message(all.toByteArray(), NOTHING, requests.size());
    }
}
