package com.mintreu.siege.cases;

import static com.mintreu.siege.cases.Case.byStranger;

import com.mintreu.siege.attack.Attack;
import com.mintreu.siege.attack.Message;
import com.mintreu.siege.attack.Pace;
import com.mintreu.siege.world.Requests;
import java.time.Duration;
import java.util.List;

/** Connections that are there and do nothing, or nothing that ends. */
final class ConnectionCases {
    private static final int MANY = 3_200;
    private static final Pace DRIP = Pace.of(1, Duration.ofSeconds(5));
    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration NEVER_AGAIN = Duration.ofMinutes(10);

    static final List<Case> ALL = List.of(
            byStranger(
                            "C2-filled",
                            "3,200 connections with an unfinished head of 7 KB",
                            on -> List.of(unfinished(MANY)))
                    .without(Check.HONEST)
                    .recoveringIn(CONNECTION_TIMEOUT.plusSeconds(5)),
            byStranger(
                            "C2-spare",
                            "as many as half the connections of the port, at most 3,200, with an unfinished head of 7 KB",
                            on -> List.of(unfinished(half(on))))
                    .recoveringIn(CONNECTION_TIMEOUT.plusSeconds(5)),
            byStranger(
                            "C2-apache",
                            "3,200 connections with an unfinished head of 7 KB, before an Apache with mod_reqtimeout",
                            on -> List.of(unfinished(MANY)))
                    .behindApache(),
            byStranger(
                            "idle",
                            "as many as half the connections of the port, at most 3,200, each idle after one request",
                            on -> List.of(Attack.by(half(on), Requests.get("products"))
                                    .every(NEVER_AGAIN)))
                    .recoveringIn(CONNECTION_TIMEOUT.plusSeconds(5)));

    private ConnectionCases() {}

    private static int half(Ground on) {
        return Math.min(MANY, on.maxConnections() / 2);
    }

    private static Attack unfinished(int connections) {
        var fields = new StringBuilder();
        for (var i = 0; i < 90; i++)
            fields.append("X-").append(i).append(": ").append("x".repeat(70)).append("\r\n");
        return Attack.by(connections, Message.unfinished(Requests.get("products"), fields.toString(), "x".repeat(100)))
                .sending(DRIP);
    }
}
