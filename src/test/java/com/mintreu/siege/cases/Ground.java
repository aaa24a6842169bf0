package com.mintreu.siege.cases;

import com.mintreu.siege.servers.Database;
import com.mintreu.siege.world.Mallory;

/** What a case is made of: who attacks, how many connections the port takes, and the database, for who holds a lock there. */
public record Ground(Mallory mallory, int maxConnections, Database database, Closing closing) {
    /** Closes something at the end of the attack. */
    public interface Closing {
        void later(AutoCloseable what);
    }
}
