package com.mintreu.siege.attack;

import com.mintreu.bench.load.Request;
import java.time.Duration;
import java.util.function.LongFunction;

/**
 * What the attackers do: as many connections as said, each sending its next message when it has all answers to the last and
 * the interval since the last is over. After the last message of all, the connections stay open. A connection that hangs up
 * is reset when its message is sent.
 */
public record Attack(
        int connections,
        LongFunction<Message> messages,
        long most,
        Duration interval,
        Pace sending,
        Pace reading,
        boolean hangsUp) {
    public static Attack by(int connections, Message message) {
        return numbered(connections, number -> message);
    }

    public static Attack by(int connections, Request request) {
        return by(connections, Message.of(request));
    }

    /** A message of its own for every number from 0. */
    public static Attack numbered(int connections, LongFunction<Message> messages) {
        return new Attack(connections, messages, Long.MAX_VALUE, Duration.ZERO, Pace.FULL, Pace.FULL, false);
    }

    /** All connections together send no more messages than this. */
    public Attack most(long messages) {
        return new Attack(connections, this.messages, messages, interval, sending, reading, hangsUp);
    }

    /** Each connection sends one message at the most in this time. */
    public Attack every(Duration time) {
        return new Attack(connections, messages, most, time, sending, reading, hangsUp);
    }

    public Attack sending(Pace pace) {
        return new Attack(connections, messages, most, interval, pace, reading, hangsUp);
    }

    public Attack reading(Pace pace) {
        return new Attack(connections, messages, most, interval, sending, pace, hangsUp);
    }

    public Attack hangingUp() {
        return new Attack(connections, messages, most, interval, sending, reading, true);
    }
}
