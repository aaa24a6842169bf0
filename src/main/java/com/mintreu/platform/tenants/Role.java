package com.mintreu.platform.tenants;

/** What a user is in a tenant; named as stored and as in JSON. */
public enum Role {
    owner,
    member
}
