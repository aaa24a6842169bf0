package com.mintreu.kernel.jdbc;

import com.mintreu.kernel.overload.InFlight;
import com.mintreu.kernel.overload.Refusals;
import com.mintreu.kernel.overload.Shortage;
import com.mintreu.kernel.overload.Turns;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Gives the connections to the database in turn by tenant (or address, before the tenant is known). */
final class ConnectionQueue {
    /** How a connection is got. */
    interface Supply {
        Connection get() throws SQLException;
    }

    /** What has no tenant and no address: work in the background. */
    private static final Object PLATFORM = "platform";

    private final Turns turns;
    private final Set<Given> given = ConcurrentHashMap.newKeySet();
    private final Refusals refusals;

    ConnectionQueue(Turns turns, Refusals refusals) {
        this.turns = turns;
        this.refusals = refusals;
    }

    int waiting() {
        return turns.waiting();
    }

    /** An exception whose cause is a problem (503) if too many wait already; a plain one if the time is over. */
    Connection await(Supply supply) throws SQLException {
        var owner = InFlight.current().map(InFlight::owner).orElse(PLATFORM);
        switch (turns.enter(owner, this::reclaim)) {
            case TOO_MANY_WAIT -> throw refused(Shortage.connections);
            case TOO_MANY_OF_ONE_WAIT -> throw refused(Shortage.connectionsOfOne);
            case WAITED_IN_VAIN -> throw new SQLTransientConnectionException("All connections are in use");
            case ENTERED -> {}
        }
        try {
            return leaving(supply.get(), owner);
        } catch (SQLException | RuntimeException none) {
            turns.leave(owner);
            throw none;
        }
    }

    /** As an SQLException: EclipseLink logs any other with its stack. */
    private SQLException refused(Shortage shortage) {
        return new SQLTransientConnectionException("Too many wait for a connection", refusals.problem(shortage));
    }

    /** A connection that was given, until it is closed by its user or found to be closed. */
    private static final class Given {
        private final Connection real;
        private final Object owner;
        private final AtomicBoolean left = new AtomicBoolean();

        Given(Connection real, Object owner) {
            this.real = real;
            this.owner = owner;
        }
    }

    /** The connection, which gives its place back when it is closed. */
    private Connection leaving(Connection real, Object owner) {
        var one = new Given(real, owner);
        given.add(one);
        return (Connection) Proxy.newProxyInstance(
                ConnectionQueue.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException wrapped) {
                        throw wrapped.getCause();
                    } finally {
                        if (method.getName().equals("close")) leave(one);
                    }
                });
    }

    private void leave(Given one) {
        if (!one.left.compareAndSet(false, true)) return;
        given.remove(one);
        turns.leave(one.owner);
    }

    /** The pool takes a broken connection away from its user, who may never close it. */
    private void reclaim() {
        for (var one : given) {
            try {
                if (one.real.isClosed()) leave(one);
            } catch (SQLException broken) {
                leave(one);
            }
        }
    }
}
