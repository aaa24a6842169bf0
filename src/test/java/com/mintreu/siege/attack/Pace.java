package com.mintreu.siege.attack;

import java.time.Duration;

/** So many bytes, then a pause. */
public record Pace(int bytes, Duration pause) {
    public static final Pace FULL = new Pace(Integer.MAX_VALUE, Duration.ZERO);
    /** No byte at all. */
    public static final Pace NONE = new Pace(0, Duration.ofDays(1));

    public static Pace of(int bytes, Duration pause) {
        return new Pace(bytes, pause);
    }

    boolean isFull() {
        return pause.isZero();
    }
}
