package com.mintreu.blackbox;

/** A registered user who is logged in. */
record Person(String id, String name, String email, String password, String token) {

    Api api() {
        return Api.anyone().as(token);
    }
}
