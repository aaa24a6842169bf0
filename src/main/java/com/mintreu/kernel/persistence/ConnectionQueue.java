package com.mintreu.kernel.persistence;

import com.mintreu.kernel.overload.InFlight;
import com.mintreu.kernel.overload.Refusals;
import com.mintreu.kernel.overload.Shares;
import com.mintreu.kernel.overload.Shortage;
import java.sql.Connection;
import java.sql.SQLException;

/** Those who wait for a connection to the database: so many at the most, and not all of them of one tenant or address. */
final class ConnectionQueue {
    /** How a connection is got; it blocks while none is free. */
    interface Supply {
        Connection get() throws SQLException;
    }

    private final Shares places;
    private final Refusals refusals;

    /** Whoever gets a connection at once is in the queue for a moment, too, so there are places for these besides. */
    ConnectionQueue(int waiting, int connections, Refusals refusals) {
        places = new Shares((long) waiting + connections, waiting / 2 + connections);
        this.refusals = refusals;
    }

    /** How many wait for a connection, or are just being given one. */
    long length() {
        return places.used();
    }

    /** A problem (503) at once if too many wait already. */
    Connection await(Supply supply) throws SQLException {
        var owner = InFlight.current().map(InFlight::owner).orElse(null);
        switch (places.take(1, owner)) {
            case TOTAL_REACHED -> throw refusals.problem(Shortage.connections);
            case SHARE_REACHED -> throw refusals.problem(Shortage.connectionsOfOne);
            case GRANTED -> { }
        }
        try {
            return supply.get();
        } finally {
            places.release(1, owner);
        }
    }
}
