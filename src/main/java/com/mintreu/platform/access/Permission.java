package com.mintreu.platform.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** One right, such as {@code blog.posts:write}: the module, the collection, and what may be done with it. */
public record Permission(String name) implements Comparable<Permission> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(\\.[a-z][a-z0-9-]*)+:[a-z]+");

    public Permission {
        if (!FORM.matcher(name).matches())
            throw new IllegalArgumentException(
                    "\"%s\" is no permission: write it like blog.posts:write.".formatted(name));
    }

    public boolean isOf(String module) {
        return name.startsWith(module + ".");
    }

    @Override
    public int compareTo(Permission other) {
        return name.compareTo(other.name);
    }

    @JsonValue
    @Override
    public String toString() {
        return name;
    }
}
