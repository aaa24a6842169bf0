package com.mintreu.platform.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Kinds of callers. Two have older names in JSON, which stay as they are. */
public enum Who {
    /** Everybody; a credential is not even looked at. */
    @JsonProperty("ANYONE")
    PUBLIC,
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
    @JsonProperty("FOUNDER")
    BEFORE_SETUP,
    /** A user who runs the platform. */
    OPERATOR
}
