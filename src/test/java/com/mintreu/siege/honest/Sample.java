package com.mintreu.siege.honest;

/** One honest call: when it was due after the begin, how long from then to its last byte, and whether it got its answer. */
public record Sample(Kind kind, long due, long nanos, boolean answered, String failure) {}
