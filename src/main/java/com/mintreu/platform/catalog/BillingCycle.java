package com.mintreu.platform.catalog;

import java.time.Instant;
import java.time.ZoneOffset;

/** How often a plan is paid; named as stored and as in JSON. */
public enum BillingCycle {
    monthly,
    yearly;

    /** The end of the cycle that begins at {@code start}, by the calendar in UTC. */
    public Instant endOf(Instant start) {
        var begin = start.atZone(ZoneOffset.UTC);
        return (this == monthly ? begin.plusMonths(1) : begin.plusYears(1)).toInstant();
    }
}
