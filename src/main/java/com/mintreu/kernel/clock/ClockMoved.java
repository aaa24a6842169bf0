package com.mintreu.kernel.clock;

/** Fired when the clock has been set, forward or back. Whoever waits for a time by any other clock starts anew. */
public record ClockMoved() {}
