package com.mintreu.bench.world;

/** A tenant that is called: its own and its blog's id, the domain of its visitors, and the Authorization header of its application. */
public record Tenant(long id, long application, String domain, String authorization) {}
