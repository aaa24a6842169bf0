package com.mintreu.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call a resource method. The application does not start with a method that does not say. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {
    Who[] value();

    /** The {@link Permission} that the call needs, such as {@code blog.posts:write}; none if empty. No call is refused for it yet. */
    String permission() default "";
}
