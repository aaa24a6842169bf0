package com.mintreu.blackbox;

/** A registered user who is logged in. */
public record Person(String id, String name, String email, String password, String token) {

    public Api api() {
        return Api.anyone().as(token);
    }
}
