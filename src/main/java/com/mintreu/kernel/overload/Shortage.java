package com.mintreu.kernel.overload;

/** What there was too little of when a request was refused with 503; named as in {@code GET operator/status}. */
public enum Shortage {
    /** All of the memory for requests in flight is in use. */
    memory,
    /** The share of the tenant or of the client's address is. */
    memoryOfOne,
    /** The tenant or the client's address has as many requests in flight as one may have. */
    requestsOfOne,
    /** As many requests wait for a connection to the database as may. (Who has waited in vain is told {@code unavailable}.) */
    connections,
    /** The tenant or the client's address has as many of them waiting as one may have. */
    connectionsOfOne,
    /** As many passwords are being hashed, or wait for it, as may. */
    passwords,
    /** The client's address has as many of them as one may have. */
    passwordsOfOne
}
