package com.mintreu.launch;

/** Something is in the way of a start: its message is one sentence for a person, with the cure. */
public final class CannotStart extends RuntimeException {
    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
