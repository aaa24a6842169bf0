package com.mintreu.platform.modules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The collection to which the rows of an entity belong, where that is not the table's name without the module's prefix: for what is only read with something else. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InCollection {
    String value();
}
