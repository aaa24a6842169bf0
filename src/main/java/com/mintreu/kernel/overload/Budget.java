package com.mintreu.kernel.overload;

import com.mintreu.kernel.problems.Problem;
import com.mintreu.kernel.settings.Setting;
import com.mintreu.kernel.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/**
 * The heap that requests in flight may use together, in bytes, and how many requests there may be of one client's address
 * or tenant. Amounts are weighed before they are used: a body while it arrives, an answer while it is written.
 */
@ApplicationScoped
public class Budget {
    @Produces
    static final Setting SHARE = Setting.number(
            "mintreu.budget",
            5,
            60,
            16,
            "percent of the heap for bodies being read and answers being made; who does not fit gets 503. A tenant or an address gets three fifths of it at the most");

    @Produces
    static final Setting REQUESTS = Setting.number(
            "mintreu.requests",
            4,
            10_000,
            100,
            "requests in flight of one tenant or one address; less than the container has threads");

    private final Shares memory;
    private final Shares requests;
    private final Refusals refusals;

    @Inject
    Budget(Settings settings, Refusals refusals) {
        this(memory(settings), new Shares(Integer.MAX_VALUE, settings.number(REQUESTS)), refusals);
    }

    Budget(Shares memory, Shares requests, Refusals refusals) {
        this.memory = memory;
        this.requests = requests;
        this.refusals = refusals;
    }

    /** For the proxy. */
    Budget() {
        this(null, null, null);
    }

    private static Shares memory(Settings settings) {
        var bytes = Runtime.getRuntime().maxMemory() / 100 * settings.number(SHARE);
        return new Shares(bytes, bytes / 5 * 3);
    }

    /** A request begins. The address is null where clients cannot be told apart; a problem (503) if it has as many as one may have. */
    public InFlight open(Object address) {
        if (requests.take(1, address) != Shares.Outcome.GRANTED) throw refuse(Shortage.requestsOfOne);
        return new InFlight(this, address);
    }

    Problem refuse(Shortage shortage) {
        return refusals.problem(shortage);
    }

    public Shares memory() {
        return memory;
    }

    /** Used is the number of requests in flight; there is no bound for all together but the container's. */
    public Shares requests() {
        return requests;
    }
}
