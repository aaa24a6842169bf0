package com.mintreu.platform.status;

import com.mintreu.kernel.jdbc.Connections;
import com.mintreu.kernel.overload.Shortage;
import com.mintreu.kernel.rows.Id;
import java.time.Instant;
import java.util.List;

/** How this node does at this moment. Memory is in bytes; what was refused is counted since the start. */
public record Status(
        Instant now,
        Heap heap,
        Budget budget,
        int requests,
        Connections database,
        int passwords,
        List<Refused> refused,
        List<RefusedOfTenant> refusedByTenant) {
    /** The heap of the JVM: its bound, and how much of it is in use, garbage included. */
    public record Heap(long max, long used) {}

    /** The memory for bodies being read and answers being made. */
    public record Budget(long max, long used) {}

    /** How often a request was answered 503 because there was too little of this. */
    public record Refused(Shortage shortage, long count) {}

    public record RefusedOfTenant(Id tenant, long count) {}
}
