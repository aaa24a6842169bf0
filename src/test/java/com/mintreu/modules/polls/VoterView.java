package com.mintreu.modules.polls;

/** Who votes, as JSON. */
public record VoterView(String name) {}
