package com.mintreu.kernel.tripwire;

/** A statement that may reach the rows of a tenant that it does not name; the message goes on from "The statement ...". */
final class Unscoped extends RuntimeException {
    Unscoped(String what) {
        super(what, null, false, false);
    }
}
