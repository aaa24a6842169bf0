package com.mintreu.kernel.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many bytes the body of a resource method may have; {@link #FORM} unless it says otherwise. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyLimit {
    /** For records of a few short texts. */
    int FORM = 16 << 10;
    /** For texts that people write, in JSON, which may escape each byte. */
    int TEXT = 2 << 20;

    int value();
}
