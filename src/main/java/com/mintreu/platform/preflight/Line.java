package com.mintreu.platform.preflight;

import java.util.Optional;

/** One thing that was looked at: what was found, whether it will do, and if not, what to do about it. */
public record Line(String subject, String found, boolean ok, Optional<String> cure) {
    static Line of(String subject, Object found, boolean ok, String cure) {
        return new Line(subject, String.valueOf(found), ok, ok ? Optional.empty() : Optional.of(cure));
    }

    /** Something to know, and neither good nor bad. */
    static Line fact(String subject, Object found) {
        return of(subject, found, true, "");
    }
}
