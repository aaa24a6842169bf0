package com.mintreu.platform.access;

import java.util.Set;

/** What a user is in a tenant; named as stored and as in JSON. */
public enum Role {
    owner,
    member;

    /** Whether a route with this rule lets the role call: an owner may do what a member may. */
    public boolean isAmong(Set<Who> who) {
        return who.contains(Who.MEMBER) || this == owner && who.contains(Who.OWNER);
    }
}
