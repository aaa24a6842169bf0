package com.mintreu.platform.access;

/** Kinds of callers. */
public enum Who {
    /** Everybody; a credential is not even looked at. */
    ANYONE,
    /** Nobody known, on the domain of a tenant. */
    VISITOR,
    /** A person who has logged in. */
    USER,
    /** A user with a place in the tenant, owners included. */
    MEMBER,
    /** A user who owns the tenant. */
    OWNER,
    /** An API key of the tenant. */
    APPLICATION,
    /** Everybody, as long as the platform has no operator; until then all other calls have to wait. */
    FOUNDER,
    /** A user who runs the platform. */
    OPERATOR
}
