package com.mintreu.bench.world;

import java.util.UUID;

/** Somebody who can log in. */
public record Person(String name, String email, String password) {
    public static Person named(String name) {
        return new Person(
                name,
                name.toLowerCase(java.util.Locale.ROOT) + "@example.com",
                UUID.randomUUID().toString());
    }
}
