package com.mintreu.bench.load;

import java.util.List;
import java.util.function.LongFunction;

/** What is sent, one request after the other. Asked by one thread at a time. */
@FunctionalInterface
public interface Script {
    byte[] next();

    /** The requests in turn, from the beginning again after the last. */
    static Script cycle(List<Request> requests) {
        var prepared = requests.stream().map(Request::bytes).toArray(byte[][]::new);
        var turn = new int[1];
        return () -> prepared[turn[0]++ % prepared.length];
    }

    static Script always(Request request) {
        return cycle(List.of(request));
    }

    /** A request of its own for every number from 0, for what can be sent but once. */
    static Script numbered(LongFunction<Request> request) {
        var turn = new long[1];
        return () -> request.apply(turn[0]++).bytes();
    }
}
