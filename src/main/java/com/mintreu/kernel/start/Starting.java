package com.mintreu.kernel.start;

/** The application is about to start. Whoever observes this checks what has to hold, and throws an exception that says in a sentence what does not. */
public record Starting() {}
