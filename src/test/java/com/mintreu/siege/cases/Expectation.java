package com.mintreu.siege.cases;

import com.mintreu.siege.attack.Tally;
import com.mintreu.siege.servers.Database;
import com.mintreu.siege.world.Mallory;

/** Something that a case alone expects when it is over. */
public record Expectation(String what, Proof proof) {
    /** Of all that the attackers of the case got, or of calls that are made now. */
    public interface Proof {
        boolean holds(Tally tally, Mallory mallory, Database database);
    }
}
