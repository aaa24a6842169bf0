package com.mintreu.isolation;

/** Of two tenants, which: the one that attacks, or the one that is attacked. */
enum Side {
    HERE,
    THERE,
    NOWHERE;

    boolean isTenant() {
        return this != NOWHERE;
    }
}
